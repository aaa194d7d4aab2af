package stackrun.embedded.kinesis;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Something that happened to a stream. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = StreamEvent.Created.class, name = "created"),
    @JsonSubTypes.Type(value = StreamEvent.Deleted.class, name = "deleted"),
    @JsonSubTypes.Type(value = StreamEvent.Changed.class, name = "changed"),
    @JsonSubTypes.Type(value = StreamEvent.ShardOpened.class, name = "opened"),
    @JsonSubTypes.Type(value = StreamEvent.ShardClosed.class, name = "closed"),
    @JsonSubTypes.Type(value = StreamEvent.Put.class, name = "put")
})
sealed interface StreamEvent {

    String stream();

    record Created(String stream, Instant at, String mode) implements StreamEvent {}

    record Deleted(String stream) implements StreamEvent {}

    /**
     * The settings from now on.
     *
     * @param position the last one given to a record or shard: none is given twice
     */
    record Changed(String stream, long position, int retentionHours, int maxRecordKib, Map<String, String> tags)
            implements StreamEvent {

        Changed withRetention(int hours) {
            return new Changed(stream, position, hours, maxRecordKib, tags);
        }

        Changed withMaxRecord(int kib) {
            return new Changed(stream, position, retentionHours, kib, tags);
        }

        Changed withTags(Map<String, String> changed) {
            return new Changed(stream, position, retentionHours, maxRecordKib, changed);
        }
    }

    record ShardOpened(
            String stream,
            String shard,
            @Nullable String parent,
            @Nullable String adjacentParent,
            BigInteger firstHash,
            BigInteger lastHash,
            long position,
            Instant at)
            implements StreamEvent {}

    record ShardClosed(String stream, String shard, long position, Instant at) implements StreamEvent {}

    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Put(String stream, String shard, long position, Instant at, String partitionKey, byte[] data)
            implements StreamEvent {}
}
