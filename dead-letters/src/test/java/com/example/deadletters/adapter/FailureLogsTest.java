package com.example.deadletters.adapter;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.example.deadletters.domain.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import stackrun.embedded.http.HttpRequest;
import stackrun.embedded.http.HttpResponse;
import stackrun.embedded.http.HttpServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The same lines, found in a run's files and in CloudWatch. */
class FailureLogsTest {

    private static final String ARN =
            "arn:aws:lambda:eu-west-1:000000000000:function:Stack-ReserveStockFunction4C841D94:live";
    private static final String FAILED = """
            {"timestamp":"2026-03-01T12:00:00Z","message":"message failed","level":"ERROR","kind":"poison",\
            "function":"reserveStockFunction","error":"UnreadableEvent < StreamReadException","attempt":2,\
            "requestId":"r-1","messageId":"m-1","traceId":"1-67a1b2c3-0123456789abcdef01234567"}""";
    private static final String OTHER = FAILED.replace("m-1", "m-2").replace("r-1", "r-2");
    private static final String TIMED_OUT = "2026-03-01T12:00:09Z r-9 Task timed out after 10.00 seconds";
    private static final String REPORT = """
            {"time":"2026-03-01T12:00:10Z","type":"platform.report","record":{"requestId":"r-9","status":"timeout"}}""";
    private static final String WELL = REPORT.replace("timeout", "success");

    @Test
    void readsWhatAFunctionOfTheRunWrote(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("Stack-ReserveStockFunction4C841D94.log"),
                String.join("\n", FAILED, FAILED, OTHER, TIMED_OUT, "unrelated") + "\n");
        var logs = new RunLogs(folder);

        assertThat(logs.about(ARN, Set.of("m-1"), Instant.EPOCH))
                .singleElement()
                .satisfies(FailureLogsTest::isTheFirst);
        assertThat(logs.about(ARN, Set.of("r-9"), Instant.EPOCH))
                .singleElement()
                .satisfies(failure -> assertThat(failure.what()).isEqualTo(TIMED_OUT));
        assertThat(logs.about(ARN.replace("Stack", "Other"), Set.of("m-1"), Instant.EPOCH))
                .isEmpty();
    }

    @Test
    void readsTheLogGroupOfAFunctionPageByPage() throws IOException {
        var asked = new ArrayList<JsonNode>();
        try (var server =
                        HttpServer.start(request -> aws(request, "{\"LogGroup\":\"/made/by/cloudformation\"}", asked));
                var lambda = TestClients.of(LambdaClient.builder(), server.uri());
                var client = TestClients.of(CloudWatchLogsClient.builder(), server.uri())) {
            var found = new CloudWatchFailureLogs(client, lambda)
                    .about(ARN, Set.of("m-1"), Instant.parse("2026-03-01T00:00:00Z"));

            assertThat(found).hasSize(2);
            isTheFirst(found.getFirst());
            assertThat(found.getLast().what()).isEqualTo("invocation ended: timeout");
            assertThat(asked).hasSize(2);
            assertThat(asked.getFirst().path("logGroupName").asString()).isEqualTo("/made/by/cloudformation");
            assertThat(asked.getFirst().path("filterPattern").asString()).isEqualTo("?\"m-1\"");
            assertThat(asked.getFirst().path("startTime").asLong())
                    .isEqualTo(Instant.parse("2026-03-01T00:00:00Z").toEpochMilli());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "{}"})
    void readsTheLogGroupOfTheFunctionsNameWhereItHasNoOther(String logging) throws IOException {
        var asked = new ArrayList<JsonNode>();
        var ids = IntStream.range(0, 12).mapToObj("id-%s"::formatted).collect(toCollection(LinkedHashSet::new));
        try (var server = HttpServer.start(request -> aws(request, logging, asked));
                var lambda = TestClients.of(LambdaClient.builder(), server.uri());
                var client = TestClients.of(CloudWatchLogsClient.builder(), server.uri())) {
            new CloudWatchFailureLogs(client, lambda).about(ARN, ids, Instant.EPOCH);
        }

        assertThat(asked.getFirst().path("logGroupName").asString())
                .isEqualTo("/aws/lambda/Stack-ReserveStockFunction4C841D94");
        assertThat(asked.getFirst().path("filterPattern").asString().split(" "))
                .as("a pattern has no room for more")
                .hasSize(10)
                .startsWith("?\"id-0\"", "?\"id-1\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"type\":\"platform.report\",\"record\":{\"status\":\"success\"}} | false",
                "{\"type\":\"platform.report\",\"record\":{\"status\":\"failure\"}} | true",
                "{\"type\":\"platform.start\",\"record\":{}}                        | false",
                "{\"type\":\"other\",\"message\":\"failed\"}                        | true"
            })
    void knowsWhatLambdaWritesOfAnInvocationThatWentWell(String line, boolean failed) {
        assertThat(Failure.parse(line).isOne()).isEqualTo(failed);
    }

    @Test
    void readsWhatLambdaWritesOfAnInvocationThatFailed() {
        var line = """
                {"time":"t","type":"platform.report","record":{"requestId":"r-9","status":"error","errorType":"Runtime.Exit"}}""";

        assertThat(Failure.parse(line))
                .isEqualTo(new Failure(
                        "t",
                        "invocation ended: error",
                        "",
                        "Runtime.Exit",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "r-9",
                        "",
                        "",
                        List.of()));
    }

    private static void isTheFirst(Failure failure) {
        assertThat(failure.kind()).isEqualTo("poison");
        assertThat(failure.attempt()).isEqualTo("2");
        assertThat(failure.error()).isEqualTo("UnreadableEvent < StreamReadException");
        assertThat(failure.requestId()).isEqualTo("r-1");
        assertThat(failure.traceId()).isEqualTo("1-67a1b2c3-0123456789abcdef01234567");
        assertThat(failure.sequenceNumber()).isEmpty();
    }

    private static HttpResponse aws(HttpRequest request, String logging, List<JsonNode> asked) {
        if (request.path().endsWith("/configuration")) {
            return HttpResponse.of(200, "application/json", "{\"LoggingConfig\":%s}".formatted(logging));
        }
        var question = JsonMapper.shared().readTree(request.body());
        asked.add(question);
        return question.has("nextToken")
                ? json(Map.of("events", List.of(event(WELL), event(REPORT))))
                : json(Map.of("events", List.of(event(FAILED)), "nextToken", "more"));
    }

    private static Map<String, String> event(String message) {
        return Map.of("message", message);
    }

    private static HttpResponse json(Object body) {
        return HttpResponse.of(
                200, "application/x-amz-json-1.1", JsonMapper.shared().writeValueAsBytes(body));
    }
}
