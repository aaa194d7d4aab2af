package com.example.deadletters.adapter;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;
import stackrun.embedded.EmbeddedAws;
import stackrun.embedded.Service;
import tools.jackson.databind.json.JsonMapper;

/** A bucket of its own for a test, and what Lambda would have written there. */
public record FailedEvents(S3Client s3, String bucket) implements AutoCloseable {

    public static FailedEvents create() {
        var s3 = TestClients.of(S3Client.builder(), EmbeddedAws.shared().endpoint(Service.S3));
        var bucket = "failed-events-" + UUID.randomUUID();
        s3.createBucket(create -> create.bucket(bucket));
        return new FailedEvents(s3, bucket);
    }

    /** Parks a batch of records with these sequence numbers, whose invocation was {@code r-} and the batch's id. */
    public void park(String mapping, String shard, String time, String id, int... sequenceNumbers) {
        put(
                "aws/lambda/%s/%s/%s/%s-%s".formatted(mapping, shard, day(time), time, id),
                batch(
                        "r-" + id,
                        Arrays.stream(sequenceNumbers)
                                .mapToObj("{\"kinesis\":{\"sequenceNumber\":\"%s\",\"data\":\"e30=\"}}"::formatted)
                                .collect(Collectors.joining(","))));
    }

    /** Parks a batch of records, each {@code sequence number:partition key}. */
    public void parkKeyed(String mapping, String shard, String time, String id, String... records) {
        put(
                "aws/lambda/%s/%s/%s/%s-%s".formatted(mapping, shard, day(time), time, id),
                batch(
                        "r-" + id,
                        Arrays.stream(records)
                                .map(record -> record.split(":", 2))
                                .map(parts ->
                                        "{\"kinesis\":{\"sequenceNumber\":\"%s\",\"partitionKey\":\"%s\",\"data\":\"e30=\"}}"
                                                .formatted(parts[0], parts[1]))
                                .collect(Collectors.joining(","))));
    }

    /** Parks a batch of changes of a table, each {@code sequence number:key of the item}. */
    public void parkChanges(String mapping, String shard, String time, String id, String... records) {
        put(
                "aws/lambda/%s/%s/%s/%s-%s".formatted(mapping, shard, day(time), time, id),
                batch(
                        "r-" + id,
                        Arrays.stream(records)
                                .map(record -> record.split(":", 2))
                                .map(parts ->
                                        "{\"dynamodb\":{\"Keys\":{\"pk\":{\"S\":\"%s\"}},\"SequenceNumber\":\"%s\"}}"
                                                .formatted(parts[1], parts[0]))
                                .collect(Collectors.joining(","))));
    }

    private static String day(String time) {
        return time.substring(0, 10).replace('-', '/');
    }

    public void put(String key, String body) {
        s3.putObject(put -> put.bucket(bucket).key(key), RequestBody.fromString(body));
    }

    private static String batch(String requestId, String records) {
        var batch = JsonMapper.shared().createObjectNode();
        batch.putObject("requestContext")
                .put("requestId", requestId)
                .put("functionArn", "arn:aws:lambda:eu-west-1:000000000000:function:Reader")
                .put("condition", "RetryAttemptsExhausted")
                .put("approximateInvokeCount", 6);
        return batch.put("payload", "{\"Records\":[%s]}".formatted(records)).toString();
    }

    /** The ids of what is there. */
    public List<String> parked() {
        return s3.listObjectsV2(list -> list.bucket(bucket)).contents().stream()
                .map(S3Object::key)
                .map(key -> key.substring(key.lastIndexOf('-') + 1))
                .toList();
    }

    @Override
    public void close() {
        s3.close();
    }
}
