package com.example.simulation.world;

import com.example.simulation.aws.Cloud;
import com.example.simulation.deployment.Mapping;
import com.example.simulation.process.Environments;
import com.example.simulation.process.Environments.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** The bucket that takes the records no function could do, whole, and gives them back to the same function. */
final class Parking {

    private final String bucket;
    private final Cloud cloud;
    private final Environments environments;

    Parking(String bucket, Cloud cloud, Environments environments) {
        this.bucket = bucket;
        this.cloud = cloud;
        this.environments = environments;
    }

    void park(Mapping.OfStream mapping, List<ShardRecord> records) {
        var key = "aws/lambda/%s/%s"
                .formatted(mapping.function(), records.getFirst().sequenceNumber());
        cloud.buckets().put(bucket, key, Events.ofRecords(records));
    }

    int size() {
        return cloud.buckets().in(bucket).size();
    }

    /** Every parked event, as its function will get it again. */
    List<String> events() {
        return cloud.buckets().in(bucket).values().stream()
                .map(event -> new String(event, StandardCharsets.UTF_8))
                .toList();
    }

    /** Invokes each function with what was parked of it; what is done is deleted. */
    void redrive() {
        for (var parked : List.copyOf(cloud.buckets().in(bucket).entrySet())) {
            var function = parked.getKey().split("/", -1)[2];
            var outcome = environments.invoke(function, parked.getValue());
            if (outcome instanceof Outcome.Answered(var payload) && nothingFailed(payload)) {
                cloud.buckets().delete(bucket, parked.getKey());
            }
        }
    }

    private static boolean nothingFailed(byte[] payload) {
        return JsonMapper.shared().readTree(payload).path("batchItemFailures").isEmpty();
    }
}
