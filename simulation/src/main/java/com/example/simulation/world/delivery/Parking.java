package com.example.simulation.world;

import com.example.simulation.aws.Cloud;
import com.example.simulation.deployment.Mapping;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The bucket that takes the records no function could do, whole and under Lambda's own keys.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/kinesis-on-failure-destination.html#kinesis-on-failure-destination-example-s3">Invocation record in S3</a>
 */
record Parking(String bucket, Cloud cloud) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu/MM/dd", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH.mm.ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** The condition under which Lambda gave up. */
    enum Condition {
        RETRY_ATTEMPTS_EXHAUSTED("RetryAttemptsExhausted"),
        RECORD_AGE_EXCEEDED("RecordAgeExceeded");

        private final String text;

        Condition(String text) {
            this.text = text;
        }
    }

    void park(Mapping.OfStream mapping, List<ShardRecord> records, Condition condition, int attempts) {
        var now = cloud.clock().instant();
        var key = "aws/lambda/%s/%s/%s/%s-%s"
                .formatted(
                        mapping.id(),
                        Events.SHARD,
                        DAY.format(now),
                        TIME.format(now),
                        cloud.chance().uuid());
        cloud.buckets().put(bucket, key, JSON.writeValueAsBytes(batch(mapping, records, condition, attempts)));
    }

    private ObjectNode batch(Mapping.OfStream mapping, List<ShardRecord> records, Condition condition, int attempts) {
        var batch = JSON.createObjectNode();
        batch.putObject("requestContext")
                .put("requestId", cloud.chance().uuid().toString())
                .put("functionArn", mapping.functionArn())
                .put("condition", condition.text)
                .put("approximateInvokeCount", attempts);
        batch.putObject("responseContext")
                .put("statusCode", 200)
                .put("executedVersion", "1")
                .put("functionError", "Unhandled");
        batch.put("version", "1.0");
        batch.put("timestamp", cloud.clock().instant().toString());
        batch.putObject(mapping.table() ? "DDBStreamBatchInfo" : "KinesisBatchInfo")
                .put("shardId", Events.SHARD)
                .put("startSequenceNumber", records.getFirst().sequenceNumber())
                .put("endSequenceNumber", records.getLast().sequenceNumber())
                .put(
                        "approximateArrivalOfFirstRecord",
                        records.getFirst().arrival().toString())
                .put(
                        "approximateArrivalOfLastRecord",
                        records.getLast().arrival().toString())
                .put("batchSize", records.size())
                .put("streamArn", mapping.sourceArn());
        return batch.put("payload", new String(Events.ofRecords(records), StandardCharsets.UTF_8));
    }

    /** Deletes everything that is parked. */
    void forget() {
        List.copyOf(cloud.buckets().in(bucket).keySet())
                .forEach(key -> cloud.buckets().delete(bucket, key));
    }

    /** Every parked event, as its function will get it again. */
    List<String> events() {
        return cloud.buckets().in(bucket).values().stream()
                .map(object -> JSON.readTree(object).path("payload").asString())
                .toList();
    }
}
