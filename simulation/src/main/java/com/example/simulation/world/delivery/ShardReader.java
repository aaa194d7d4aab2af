package com.example.simulation.world.delivery;

import com.example.simulation.aws.Cloud;
import com.example.simulation.deployment.Mapping;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the records of a table's stream, or of a Kinesis shard, that a mapping's filter lets through. Records older than the
 * stream's retention are gone for readers; oracles still see them.
 */
record ShardReader(Mapping.OfStream mapping, Cloud cloud) {

    /** At most this many records from a position of the shard. */
    List<ShardRecord> from(int position, int most) {
        var found = new ArrayList<ShardRecord>();
        int size = size();
        for (int i = position; i < size && found.size() < most; i++) {
            record(i).ifPresent(found::add);
        }
        return found;
    }

    List<ShardRecord> between(int from, int to) {
        return from(from, to - from).stream()
                .filter(record -> record.index() < to)
                .toList();
    }

    /** The end of a batch of at most this many records that begins at a position. */
    int end(int position, int most) {
        var records = from(position, most);
        return records.size() < most ? size() : records.getLast().index() + 1;
    }

    private int size() {
        return mapping.table()
                ? cloud.dynamoDb().changes(mapping.source()).size()
                : cloud.streams().of(mapping.source()).size();
    }

    private boolean isTrimmed(Instant arrival) {
        return !arrival.plus(mapping.retention()).isAfter(cloud.clock().instant());
    }

    private Optional<ShardRecord> record(int index) {
        var arrival = mapping.table()
                ? cloud.dynamoDb().changes(mapping.source()).get(index).at()
                : cloud.streams().of(mapping.source()).get(index).arrival();
        if (isTrimmed(arrival)) {
            return Optional.empty();
        }
        if (!mapping.table()) {
            return Optional.of(
                    ShardRecord.of(index, cloud.streams().of(mapping.source()).get(index)));
        }
        var record =
                ShardRecord.of(index, cloud.dynamoDb().changes(mapping.source()).get(index));
        return mapping.filter().passes(record.event()) ? Optional.of(record) : Optional.empty();
    }
}
