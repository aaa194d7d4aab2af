package stackrun.source.stream;

import java.util.List;
import stackrun.source.mapping.StreamMapping;

/** The destination of batches whose retries are exhausted. */
interface Parking {

    /**
     * Parks records that follow one another in a shard.
     *
     * @param condition why, in Lambda's words: {@code RetryAttemptsExhausted} or {@code RecordAgeExceeded}
     * @param attempts how often they were delivered
     */
    void park(StreamMapping mapping, String shard, List<StreamRecord> records, String condition, int attempts);
}
