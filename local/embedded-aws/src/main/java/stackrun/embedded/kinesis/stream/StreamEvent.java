package stackrun.embedded.kinesis.stream;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An event in the life of a stream. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = StreamEvent.Created.class, name = "created"),
    @JsonSubTypes.Type(value = StreamEvent.Deleted.class, name = "deleted"),
    @JsonSubTypes.Type(value = StreamEvent.Changed.class, name = "changed"),
    @JsonSubTypes.Type(value = StreamEvent.ShardOpened.class, name = "opened"),
    @JsonSubTypes.Type(value = StreamEvent.ShardClosed.class, name = "closed"),
    @JsonSubTypes.Type(value = StreamEvent.Put.class, name = "put")
})
public sealed interface StreamEvent {

    String stream();

    record Created(String stream, Instant at, String mode) implements StreamEvent {}

    record Deleted(String stream) implements StreamEvent {}

    /**
     * The new settings of the stream.
     *
     * @param position the last position that a record or a shard received, so that no position is used twice
     */
    record Changed(String stream, long position, int retentionHours, int maxRecordKib, Map<String, String> tags)
            implements StreamEvent {

        public Changed withRetention(int hours) {
            return new Changed(stream, position, hours, maxRecordKib, tags);
        }

        public Changed withMaxRecord(int kib) {
            return new Changed(stream, position, retentionHours, kib, tags);
        }

        public Changed withTags(Map<String, String> changed) {
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
