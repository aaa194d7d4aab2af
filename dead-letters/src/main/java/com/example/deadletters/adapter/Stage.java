package com.example.deadletters.adapter;

import com.example.deadletters.domain.DeadLetters;
import com.example.deadletters.domain.FailureLogs;
import com.example.deadletters.domain.Functions;
import com.example.deadletters.domain.Time;
import java.nio.file.Path;
import java.time.Duration;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;

/**
 * One stage, wherever it runs. Only here does it matter where: all else speaks AWS's APIs.
 *
 * @param prefix what names of its functions begin with; CloudFormation puts the stack's name there
 */
public record Stage(String prefix, Clients clients, FailureLogs logs, Time time) implements AutoCloseable {

    /** As {@code StageSettings} in {@code infra-cdk} names the stacks of a stage. */
    private static final String APP = "shop";

    private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(30);

    /** The local run whose folder this is; it has one stage, and names without a prefix. */
    public static Stage running(Path runFolder) {
        return new Stage(
                "", Clients.of(RunEndpoints.in(runFolder)), new RunLogs(runFolder.resolve("logs")), Time.ofMachine());
    }

    /** A stage in the account and region, or behind the {@code AWS_ENDPOINT_URL}, that the environment names. */
    public static Stage deployed(String name) {
        var clients = Clients.ofDefaultChain();
        var logs = CloudWatchLogsClient.builder()
                .httpClient(Http.client(REQUEST_TIMEOUT))
                .build();
        return new Stage(
                "%s-%s-".formatted(APP, name),
                clients,
                new CloudWatchFailureLogs(logs, clients.lambda()),
                Time.ofMachine());
    }

    /** The only stage behind these endpoints; it keeps no logs. */
    public static Stage of(Wiring wiring, Time time) {
        return new Stage("", Clients.of(wiring), new NoLogs(), time);
    }

    /** Everything the stage has parked. */
    public DeadLetters letters() {
        var deployment = Translated.call(() -> Deployments.of(this));
        return new DeadLetters(
                deployment, SqsQueues.of(clients.sqs(), time), new ParkedBatches(clients.s3(), deployment.readers()));
    }

    public Functions functions() {
        return new LambdaFunctions(clients.lambda());
    }

    @Override
    public void close() {
        clients.close();
        logs.close();
    }
}
