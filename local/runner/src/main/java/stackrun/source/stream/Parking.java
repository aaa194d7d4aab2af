package stackrun.source.stream;

import java.util.List;
import stackrun.source.mapping.StreamMapping;

/** The destination of batches whose retries are exhausted. */
interface Parking {

    /**
     * Parks records that follow one another in a shard.
     *
     * @param condition the reason: {@code RetryAttemptsExhausted} or {@code RecordAgeExceeded}
     * @param attempts the number of deliveries
     */
    void park(StreamMapping mapping, String shard, List<StreamRecord> records, String condition, int attempts);
}
