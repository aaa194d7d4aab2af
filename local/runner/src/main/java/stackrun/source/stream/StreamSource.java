package stackrun.source.stream;

import java.time.Duration;
import java.util.List;
import stackrun.source.mapping.StartingPosition;

/** A stream of either kind, as mappings read it. */
public interface StreamSource {

    /** The stream's shards that can still be read. */
    List<Shard> shards();

    /** An iterator where a mapping begins. */
    String iterator(String shard, StartingPosition start);

    /**
     * An iterator behind a record.
     *
     * @throws TrimmedRecords when the stream no longer keeps what follows it
     */
    String iteratorAfter(String shard, String sequenceNumber) throws TrimmedRecords;

    /**
     * Reads on.
     *
     * @throws ExpiredIterator when the iterator is too old: ask for a new one
     * @throws TrimmedRecords when the stream no longer keeps what comes next
     */
    RecordPage read(String shard, String iterator, int limit) throws ExpiredIterator, TrimmedRecords;

    /** The resolution of the source's arrival times, which are truncated, never rounded up. */
    Duration arrivalPrecision();

    /** Names the source in the event that parks a batch: {@code DDBStreamBatchInfo} or {@code KinesisBatchInfo}. */
    String batchInfoName();
}
