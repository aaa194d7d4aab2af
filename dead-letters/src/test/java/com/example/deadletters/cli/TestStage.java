package com.example.deadletters.cli;

import com.example.deadletters.adapter.EmbeddedQueues;
import com.example.deadletters.adapter.FailedEvents;
import com.example.deadletters.adapter.ScriptedLambda;
import com.example.deadletters.adapter.TestStages;
import com.example.deadletters.adapter.Wiring;
import com.example.deadletters.domain.FunctionName;
import com.example.deadletters.domain.Time;
import com.example.deadletters.domain.WorkQueue;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.regions.Region;
import stackrun.embedded.EmbeddedAws;
import stackrun.embedded.Service;

/**
 * The stage {@code shop-test} as the commands find it: a queue read by {@code Reserve} and a stream read by
 * {@code Project}, which parks in a bucket. Time passes only when it is told to.
 */
final class TestStage implements AutoCloseable, Wiring, Time {

    static final String MAPPING = "11111111-1111-3111-8111-111111111111";
    static final String READER = function("shop-test-Stream-ProjectFunction9321A21A-x7Y");
    static final String CONSUMER = function("shop-test-Inventory-ReserveFunction4C841D94-Q1");

    final EmbeddedQueues queues = new EmbeddedQueues();
    final FailedEvents failed = FailedEvents.create();
    final ScriptedLambda lambda = new ScriptedLambda();
    final WorkQueue queue = queues.queue();
    final List<Long> pauses = new ArrayList<>();

    private final Path logs;
    private long now;

    TestStage(Path logs) throws IOException {
        this.logs = logs;
        reads(queue.arn(), CONSUMER);
        parks(MAPPING, READER, "arn:aws:s3:::" + failed.bucket());
    }

    static String function(String name) {
        return "arn:aws:lambda:eu-west-1:000000000000:function:" + name + ":live";
    }

    void reads(String queueArn, String function) {
        lambda.mappings.add(Map.of("UUID", "q", "EventSourceArn", queueArn, "FunctionArn", function));
    }

    void parks(String mapping, String function, String destination) {
        lambda.mappings.add(Map.of(
                "UUID",
                mapping,
                "EventSourceArn",
                "arn:aws:kinesis:eu-west-1:000000000000:stream/events",
                "FunctionArn",
                function,
                "DestinationConfig",
                Map.of("OnFailure", Map.of("Destination", destination)),
                "FunctionResponseTypes",
                List.of("ReportBatchItemFailures")));
    }

    /** Writes lines to the function's log. */
    void log(String function, String... lines) throws IOException {
        Files.writeString(logs.resolve(FunctionName.physical(function) + ".log"), String.join("\n", lines));
    }

    /** The id of a message that is parked with this body. */
    String park(String body) {
        return queues.sqs()
                .sendMessage(send -> send.queueUrl(queue.deadLettersUrl()).messageBody(body))
                .messageId();
    }

    CommandLineOf.Result redrive(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int code = Main.commandLine(where -> TestStages.deployed("shop-test-", this, logs, this))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
        return new CommandLineOf.Result(code, out.toString(), err.toString());
    }

    @Override
    public <B extends AwsClientBuilder<B, ?> & AwsSyncClientBuilder<B, ?>> void wire(B builder, String service) {
        builder.endpointOverride(endpoint(service))
                .region(Region.EU_WEST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .overrideConfiguration(builder.overrideConfiguration()
                        .copy(override -> override.addExecutionInterceptor(queues.shortPolls())));
    }

    private URI endpoint(String service) {
        return switch (service) {
            case "sqs" -> EmbeddedAws.shared().endpoint(Service.SQS);
            case "s3" -> EmbeddedAws.shared().endpoint(Service.S3);
            default -> lambda.endpoint();
        };
    }

    @Override
    public long nanos() {
        return now;
    }

    /** A move by SQS takes its time all the same. */
    @Override
    public void pass(long nanos) {
        now += nanos;
        pauses.add(nanos);
    }

    @Override
    public void close() {
        queues.close();
        failed.close();
        lambda.close();
    }
}
