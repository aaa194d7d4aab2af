package stackrun.source.stream;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stackrun.source.mapping.EventSourceMapping.Start;

/** A stream of either kind, as mappings read it. */
public interface StreamSource {

    /** A shard and the one it continues, if any. */
    record Shard(String id, @Nullable String parent) {}

    /**
     * The result of one read.
     *
     * @param next where to read on; null at the end of a closed shard
     */
    record Page(List<StreamRecord> records, @Nullable String next) {}

    /** The stream's shards that can still be read. */
    List<Shard> shards();

    /** An iterator where a mapping begins. */
    String iterator(String shard, Start start);

    /**
     * An iterator behind a record.
     *
     * @throws Trimmed when the stream no longer keeps what follows it
     */
    String iteratorAfter(String shard, String sequenceNumber) throws Trimmed;

    /**
     * Reads on.
     *
     * @throws Expired when the iterator is too old: ask for a new one
     * @throws Trimmed when the stream no longer keeps what comes next
     */
    Page read(String shard, String iterator, int limit) throws Expired, Trimmed;

    /** The resolution of the source's arrival times, which are truncated, never rounded up. */
    Duration arrivalPrecision();

    /** Names the source in the event that parks a batch: {@code DDBStreamBatchInfo} or {@code KinesisBatchInfo}. */
    String batchInfoName();

    /** The iterator is too old. */
    final class Expired extends Exception {

        private static final long serialVersionUID = 1L;

        Expired(Throwable cause) {
            super(cause);
        }
    }

    /** The records are too old. */
    final class Trimmed extends Exception {

        private static final long serialVersionUID = 1L;

        Trimmed(Throwable cause) {
            super(cause);
        }
    }
}
