package com.example.kit.outbox;

import com.example.kit.aws.Clients;
import com.example.kit.testing.LocalAws;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import stackrun.embedded.awsjson.AwsJsonApi;
import stackrun.embedded.http.HttpServer;

/**
 * SQS and Kinesis as far as an outbox uses them, over HTTP: each answers 200 and refuses the entries it is told to.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessageBatch.html">SendMessageBatch</a>
 * @see <a href="https://docs.aws.amazon.com/kinesis/latest/APIReference/API_PutRecords.html">PutRecords</a>
 */
final class RefusingAws implements AutoCloseable {

    /** What was accepted, in order. */
    final List<String> accepted = new ArrayList<>();

    /** The {@code AWSTraceHeader} of each message that was accepted. */
    final List<String> traces = new ArrayList<>();

    /** The {@code MessageGroupId} of each message that was accepted with one. */
    final List<String> groups = new ArrayList<>();

    /** The partition key of each record that was accepted. */
    final List<String> keys = new ArrayList<>();

    /** How many entries each call had. */
    final List<Integer> calls = new ArrayList<>();

    private final HttpServer http;
    private IntPredicate refuses = position -> false;
    private int received;

    RefusingAws() {
        var sqs = new AwsJsonApi("AmazonSQS").with("SendMessageBatch", Batch.class, this::send);
        var kinesis = new AwsJsonApi("Kinesis_20131202").with("PutRecords", Records.class, this::put);
        try {
            http = HttpServer.start(request ->
                    request.headers().first("X-Amz-Target").orElse("").startsWith("Kinesis")
                            ? kinesis.answer(request)
                            : sqs.answer(request));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Refuses those entries, counted over all calls from now on. */
    RefusingAws refusing(IntPredicate position) {
        accepted.clear();
        traces.clear();
        groups.clear();
        keys.clear();
        calls.clear();
        received = 0;
        refuses = position;
        return this;
    }

    QueueDestination queue() {
        return new QueueDestination(
                clients().configured(SqsClient.builder(), "SQS").build(), http.uri() + "/queue");
    }

    StreamDestination stream() {
        return new StreamDestination(
                clients().configured(KinesisClient.builder(), "KINESIS").build(), "stream");
    }

    private Clients clients() {
        return LocalAws.clients(Map.of("AWS_ENDPOINT_URL", http.uri().toString(), "AWS_REGION", "eu-west-1"));
    }

    @Override
    public void close() {
        http.close();
    }

    record Attribute(String dataType, String stringValue) {}

    record Message(
            String id,
            String messageBody,
            @Nullable String messageGroupId,
            @Nullable Map<String, Attribute> messageSystemAttributes) {}

    record Batch(String queueUrl, List<Message> entries) {}

    record Sent(String id, String messageId, String mD5OfMessageBody) {}

    record Failed(String id, boolean senderFault, String code) {}

    record Sending(List<Sent> successful, List<Failed> failed) {}

    private Record send(Batch batch) {
        calls.add(batch.entries().size());
        var sent = new ArrayList<Sent>();
        var failed = new ArrayList<Failed>();
        for (var message : batch.entries()) {
            if (refuses.test(received++)) {
                failed.add(new Failed(message.id(), false, "InternalError"));
            } else {
                accepted.add(message.messageBody());
                if (message.messageGroupId() != null) {
                    groups.add(message.messageGroupId());
                }
                var attributes = message.messageSystemAttributes();
                if (attributes != null && attributes.containsKey("AWSTraceHeader")) {
                    traces.add(attributes.get("AWSTraceHeader").stringValue());
                }
                sent.add(new Sent(message.id(), "m" + received, md5(message.messageBody())));
            }
        }
        return new Sending(sent, failed);
    }

    @SuppressWarnings("ArrayRecordComponent") // what came over the wire, never compared
    record Put(String partitionKey, byte[] data) {}

    record Records(String streamName, List<Put> records) {}

    record Result(
            @Nullable String sequenceNumber,
            @Nullable String shardId,
            @Nullable String errorCode,
            @Nullable String errorMessage) {}

    record Putting(int failedRecordCount, List<Result> records) {}

    private Record put(Records put) {
        calls.add(put.records().size());
        var results = new ArrayList<Result>();
        for (var record : put.records()) {
            if (refuses.test(received++)) {
                results.add(new Result(null, null, "ProvisionedThroughputExceededException", "slow down"));
            } else {
                accepted.add(new String(record.data(), StandardCharsets.UTF_8));
                keys.add(record.partitionKey());
                results.add(new Result(Integer.toString(received), "shardId-000000000000", null, null));
            }
        }
        int failed = Math.toIntExact(
                results.stream().filter(result -> result.errorCode() != null).count());
        return new Putting(failed, results);
    }

    private static String md5(String text) {
        try {
            var digest = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
            return String.format(Locale.ROOT, "%032x", new BigInteger(1, digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has MD5", e);
        }
    }
}
