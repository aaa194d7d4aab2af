package stackrun.source;

import java.util.List;
import stackrun.source.EventSourceMapping.OfStream;

/** Where batches go that are given up. */
interface Parking {

    /**
     * Parks records that follow one another in a shard.
     *
     * @param condition why, in Lambda's words: {@code RetryAttemptsExhausted} or {@code RecordAgeExceeded}
     * @param attempts how often they were delivered
     */
    void park(OfStream mapping, String shard, List<StreamRecord> records, String condition, int attempts);
}
