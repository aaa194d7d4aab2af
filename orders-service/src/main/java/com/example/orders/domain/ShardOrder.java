package com.example.orders.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The order in which a run visits the shards of an index. The first shard depends on the minute, so that a shard with a
 * backlog, or one that fails slowly, does not starve the same other shards in every run.
 */
final class ShardOrder {

    /** 2<sup>64</sup> divided by the golden ratio: spreads minutes evenly, for any period of the schedule. */
    private static final long SPREAD_FACTOR = 0x9E3779B97F4A7C15L;

    private ShardOrder() {}

    /** Returns each shard once. */
    static List<Integer> startingAt(Instant now, int shards) {
        long minute = now.getEpochSecond() / Duration.ofMinutes(1).toSeconds();
        int first = (int) Long.remainderUnsigned((minute * SPREAD_FACTOR) >>> Integer.SIZE, shards);
        return IntStream.range(0, shards)
                .mapToObj(shard -> (first + shard) % shards)
                .toList();
    }
}
