package com.example.deadletters.adapter;

import com.example.deadletters.domain.DeadLetters;
import com.example.deadletters.domain.FailureLogs;
import com.example.deadletters.domain.Functions;
import com.example.deadletters.domain.Time;
import java.nio.file.Path;
import java.time.Duration;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;

/**
 * One stage, local or deployed. Only this class depends on where it runs; all others use AWS's APIs.
 *
 * @param prefix the prefix of its functions' names, which CloudFormation derives from the stack's name
 */
public record Stage(String prefix, Clients clients, FailureLogs logs, Time time) implements AutoCloseable {

    /** The prefix of stack names; must equal {@code APP} of {@code StageSettings} in {@code infra-cdk}. */
    private static final String APP = "shop";

    private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(30);

    /** Opens the local run with this folder. It has one stage, and its names have no prefix. */
    public static Stage running(Path runFolder) {
        return new Stage(
                "", Clients.of(RunEndpoints.in(runFolder)), new RunLogs(runFolder.resolve("logs")), Time.ofMachine());
    }

    /** Opens a stage in the account and region, or at the {@code AWS_ENDPOINT_URL}, that the environment configures. */
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

    /** Opens the only stage at these endpoints, without failure logs. */
    public static Stage of(Wiring wiring, Time time) {
        return new Stage("", Clients.of(wiring), new NoLogs(), time);
    }

    /** Returns the dead letters of the stage. */
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
