package com.example.simulation.world.delivery;

import com.example.simulation.aws.Cloud;
import com.example.simulation.deployment.Mapping;
import java.util.List;

/**
 * The position of an event source mapping in a shard: everything before it was delivered, parked or skipped.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_CreateEventSourceMapping.html">MaximumRecordAgeInSeconds</a>
 */
final class ShardCursor {

    private static final int PAGE_SIZE = 100;

    private final Mapping.OfStream mapping;
    private final Cloud cloud;
    private final Parking parking;
    private final ShardReader shard;
    private int position;

    ShardCursor(Mapping.OfStream mapping, Cloud cloud, Parking parking) {
        this.mapping = mapping;
        this.cloud = cloud;
        this.parking = parking;
        this.shard = new ShardReader(mapping, cloud);
    }

    int position() {
        return position;
    }

    void moveTo(int index) {
        position = index;
    }

    boolean isAtEnd() {
        return shard.from(position, 1).isEmpty();
    }

    /** Returns the next batch of at most this many records; records that are too old are parked first. */
    OpenBatch next(int most) {
        parkTooOld(most);
        return new OpenBatch(position, shard.end(position, most), 0);
    }

    List<ShardRecord> records(OpenBatch batch) {
        return shard.between(batch.from(), batch.to());
    }

    /** Parks the records that are older than the mapping allows, without delivering them. */
    private void parkTooOld(int most) {
        var records =
                shard.from(position, most).stream().takeWhile(this::isTooOld).toList();
        if (!records.isEmpty()) {
            parking.park(mapping, records, ParkingCondition.RECORD_AGE_EXCEEDED, 0);
            moveBehind(records);
        }
    }

    boolean isTooOld(ShardRecord record) {
        return record.arrival()
                .plus(mapping.maximumAge())
                .isBefore(cloud.clock().instant());
    }

    /** Parks all remaining records in batches of at most this size, as if each batch had failed too often. */
    void parkAll(int batchSize) {
        for (var records = shard.from(position, batchSize);
                !records.isEmpty();
                records = shard.from(position, batchSize)) {
            parking.park(mapping, records, ParkingCondition.RETRY_ATTEMPTS_EXHAUSTED, mapping.retries() + 1);
            moveBehind(records);
        }
    }

    /** Skips all remaining records and returns whether there were any. */
    boolean skipAll() {
        int from = position;
        for (var records = shard.from(position, PAGE_SIZE);
                !records.isEmpty();
                records = shard.from(position, PAGE_SIZE)) {
            moveBehind(records);
        }
        return position > from;
    }

    private void moveBehind(List<ShardRecord> records) {
        position = records.getLast().index() + 1;
    }
}
