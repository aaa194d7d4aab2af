package com.example.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One {@code ./run}, from its first line to Ctrl-C, in a folder with a space in its name. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RunCommandTest {

    private Command command;
    private Process process;
    private String welcome;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        command = Command.in(folder);
        process = command.start("--port", "0");
        welcome = Command.welcome(process);
    }

    @AfterAll
    void close() throws Exception {
        process.destroyForcibly();
        command.close();
    }

    @Test
    void saysWhereEverythingIs() throws Exception {
        var endpoints = endpoints();

        assertThat(welcome)
                .contains(
                        "API       " + endpoints.path("api").asString(),
                        "Docs      " + endpoints.path("docs").asString(),
                        "./run token alice",
                        "AWS::Logs::LogGroup");
        assertThat(endpoints.path("pid").asLong()).isEqualTo(process.pid());
        assertThat(endpoints.path("services").propertyNames())
                .containsExactlyInAnyOrder("dynamodb", "sqs", "kinesis", "kms", "s3", "lambda", "xray");
    }

    /** The address of the API itself has no page: API Gateway rejects a path that is not in the contract. */
    @Test
    void printsLinksThatCanBeFollowed() throws Exception {
        var api = endpoints().path("api").asString();
        var links = Pattern.compile("http://\\S+")
                .matcher(welcome.substring(0, welcome.indexOf("curl ")))
                .results()
                .map(MatchResult::group)
                .filter(link -> !link.equals(api))
                .toList();

        assertThat(links).isNotEmpty();
        try (var http = HttpClient.newHttpClient()) {
            for (var link : links) {
                var answer = http.send(HttpRequest.newBuilder(URI.create(link)).build(), BodyHandlers.discarding());

                assertThat(answer.statusCode()).as(link).isEqualTo(200);
            }
        }
    }

    private JsonNode endpoints() {
        return JsonMapper.shared().readTree(command.endpoints());
    }

    @Test
    void printsALineThatPlacesAnOrderWhenPasted() throws Exception {
        var line = welcome.substring(welcome.indexOf("curl "));

        var ended = command.paste(line);

        assertThat(ended.out()).contains("HTTP/1.1 201", "\"status\":\"PENDING\"");
        assertThat(ended.status()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"alice,", "bob,", "carol,", "manager,stock-managers", "analyst,analysts"})
    void printsTokensOfTheSampleUsers(String user, String group) throws Exception {
        var ended = command.run("token", user);

        assertThat(ended.status()).isZero();
        assertThat(ended.out()).matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+\n");
        var claims = JsonMapper.shared()
                .readTree(new String(
                        Base64.getUrlDecoder().decode(ended.out().split("\\.", -1)[1]), StandardCharsets.UTF_8));
        assertThat(claims.path("username").asString()).isEqualTo(user);
        assertThat(claims.path("token_use").asString()).isEqualTo("access");
        assertThat(Instant.ofEpochSecond(claims.path("exp").asLong())).isAfter(Instant.now());
        assertThat(claims.path("cognito:groups").values().stream().map(JsonNode::asString))
                .isEqualTo(group == null ? List.of() : List.of(group));
    }

    @Test
    void refusesASecondRunFromTheSameFolder() throws Exception {
        var second = command.run("--port", "0");

        assertThat(second.status()).isEqualTo(1);
        assertThat(second.err())
                .isEqualTo("another run is using this folder (process %s): stop it first".formatted(process.pid()));
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void stopsOnCtrlCAndLeavesNothing() throws Exception {
        var family = Command.family(process);
        assertThat(family).hasSizeGreaterThan(1);

        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();

        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.errorReader().lines()).isEmpty();
        for (var each : family) {
            assertThat(each.onExit()).succeedsWithin(5, TimeUnit.SECONDS);
        }
        assertThat(Files.exists(command.endpoints())).isFalse();
    }
}
