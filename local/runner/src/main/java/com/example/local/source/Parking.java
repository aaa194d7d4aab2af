package com.example.local.source;

import com.example.local.source.EventSourceMapping.OfStream;
import java.util.List;

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
