package stackrun.source.stream;

import java.time.Duration;
import java.util.List;
import stackrun.source.mapping.StartingPosition;

/** The stream of a table, or a Kinesis stream. */
public interface StreamSource {

    /** Returns the shards that can still be read. */
    List<Shard> shards();

    /** Returns an iterator at the starting position of a mapping. */
    String iterator(String shard, StartingPosition start);

    /**
     * Returns an iterator after a record.
     *
     * @throws TrimmedRecords if the stream no longer contains the records that follow
     */
    String iteratorAfter(String shard, String sequenceNumber) throws TrimmedRecords;

    /**
     * Reads the next records.
     *
     * @throws ExpiredIterator if the iterator has expired
     * @throws TrimmedRecords if the stream no longer contains the next records
     */
    RecordPage read(String shard, String iterator, int limit) throws ExpiredIterator, TrimmedRecords;

    /** The resolution of the source's arrival times, which are truncated, never rounded up. */
    Duration arrivalPrecision();

    /** The name of the source in the record of a parked batch: {@code DDBStreamBatchInfo} or {@code KinesisBatchInfo}. */
    String batchInfoName();
}
