package com.example.simulation.world.delivery;

import com.example.simulation.aws.Cloud;
import com.example.simulation.deployment.Mapping;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;

/** The bucket for batches of stream records that Lambda gave up, under the keys that Lambda chooses. */
public record Parking(String bucket, Cloud cloud) {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu/MM/dd", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH.mm.ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    void park(Mapping.OfStream mapping, List<ShardRecord> records, ParkingCondition condition, int attempts) {
        var now = cloud.clock().instant();
        var key = "aws/lambda/%s/%s/%s/%s-%s"
                .formatted(
                        mapping.id(),
                        ShardRecord.SHARD,
                        DAY.format(now),
                        TIME.format(now),
                        cloud.chance().uuid());
        var batch = new InvocationRecord(mapping, records, condition, attempts)
                .json(cloud.chance().uuid(), now);
        cloud.buckets().put(bucket, key, JsonMapper.shared().writeValueAsBytes(batch));
    }

    /** Deletes everything that is parked. */
    void deleteAll() {
        List.copyOf(cloud.buckets().in(bucket).keySet())
                .forEach(key -> cloud.buckets().delete(bucket, key));
    }

    /** Returns every parked event, as its function will receive it again. */
    List<String> events() {
        return cloud.buckets().in(bucket).values().stream()
                .map(object ->
                        JsonMapper.shared().readTree(object).path("payload").asString())
                .toList();
    }
}
