package com.example.simulation.world.delivery;

import java.util.List;
import java.util.Set;

/**
 * A part of a shard that is being delivered.
 *
 * @param from index of its first record
 * @param to index after its last record
 * @param failures the number of failures of the batch that begins with the first record
 */
record OpenBatch(int from, int to, int failures) {

    OpenBatch failedOnceMore() {
        return new OpenBatch(from, to, failures + 1);
    }

    /** Returns the rest from the first record that failed. Progress up to there starts the count of failures again. */
    OpenBatch fromFirstOf(Set<String> failed, List<ShardRecord> records) {
        int first = records.stream()
                .filter(record -> failed.contains(record.sequenceNumber()))
                .findFirst()
                .orElseThrow()
                .index();
        return new OpenBatch(first, to, first == records.getFirst().index() ? failures + 1 : 1);
    }

    OpenBatch upTo(int index) {
        return new OpenBatch(from, index, failures);
    }

    OpenBatch startingAt(int index) {
        return new OpenBatch(index, to, failures);
    }
}
