package com.example.deadletters;

import java.nio.file.Path;
import java.time.Duration;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;

/**
 * One stage, wherever it runs. Only here does it matter where: all else speaks AWS's APIs.
 *
 * @param prefix what names of its functions begin with; CloudFormation puts the stack's name there
 */
record Stage(String prefix, Clients clients, FailureLogs logs, Time time) implements AutoCloseable {

    /** As {@code StageSettings} in {@code infra-cdk} names the stacks of a stage. */
    private static final String APP = "shop";

    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(30);

    /** The local run whose folder this is; it has one stage, and names without a prefix. */
    static Stage running(Path runFolder) {
        return new Stage(
                "", Clients.of(RunEndpoints.in(runFolder)), new RunLogs(runFolder.resolve("logs")), Time.ofMachine());
    }

    /** A stage in the account and region, or behind the {@code AWS_ENDPOINT_URL}, that the environment names. */
    static Stage deployed(String name) {
        var clients = Clients.ofDefaultChain();
        var logs = CloudWatchLogsClient.builder()
                .httpClient(Http.client(LONGEST_ANSWER))
                .build();
        return new Stage(
                "%s-%s-".formatted(APP, name),
                clients,
                new CloudWatchFailureLogs(logs, clients.lambda()),
                Time.ofMachine());
    }

    @Override
    public void close() {
        clients.close();
        logs.close();
    }
}
