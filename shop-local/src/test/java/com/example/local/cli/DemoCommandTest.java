package com.example.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code ./run demo --json}, as a script would call it. */
class DemoCommandTest {

    private Command command;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        command = Command.in(folder);
    }

    @AfterEach
    void close() throws Exception {
        command.close();
    }

    @Test
    void printsOneObjectAndNothingElse() throws Exception {
        var ended = command.run("demo", "--json", "--orders", "10");

        assertThat(ended.status()).as(ended.err()).isZero();
        assertThat(ended.out().lines()).hasSize(1);
        var report = JsonMapper.shared().readTree(ended.out());
        assertThat(report.propertyNames())
                .containsExactly(
                        "ready_ms",
                        "orders",
                        "place_ms",
                        "settle_ms",
                        "orders_per_s",
                        "confirmed",
                        "rejected",
                        "projected",
                        "archived",
                        "lost",
                        "work");
        assertThat(report.path("orders").asInt()).isEqualTo(10);
        assertThat(report.path("archived").asInt()).isEqualTo(10);
        assertThat(report.path("lost").asInt()).isZero();
        assertThat(report.at("/work/settleOrderFunction/records").asInt()).isGreaterThanOrEqualTo(10);
        assertThat(report.at("/work/settleOrderFunction/ms_per_record").asDouble())
                .isPositive();
        assertThat(report.path("place_ms").propertyNames()).containsExactly("p50", "p99");
        assertThat(ended.err()).doesNotContain("\tat ");
    }

    /** A locale whose digits are not 0 to 9, and proxies that nobody listens at. */
    @Test
    void losesNothingWhateverTheUsersLocaleAndProxiesAre() throws Exception {
        var nowhere = "http://127.0.0.1:9";
        var users = new HashMap<String, String>();
        for (var proxy : List.of("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY")) {
            users.put(proxy, nowhere);
            users.put(proxy.toLowerCase(Locale.ROOT), nowhere);
        }
        users.put(
                "JAVA_TOOL_OPTIONS",
                "-Duser.language=ar -Duser.country=EG -Dhttp.proxyHost=127.0.0.1 -Dhttp.proxyPort=9"
                        + " -Dhttp.nonProxyHosts=nothing.example");

        var ended = command.runWith(users, "demo", "--json", "--orders", "5");

        assertThat(ended.status()).as(ended.err()).isZero();
        assertThat(JsonMapper.shared().readTree(ended.out()).path("lost").asInt(-1))
                .isZero();
    }

    /** A shop whose archive nobody fills. */
    @Test
    void failsWhenSomethingIsLost() throws Exception {
        var ended = command.run(
                "demo",
                "--json",
                "--orders",
                "3",
                "--patience",
                "2",
                "--store",
                "memory",
                "--templates",
                withoutArchive().toString());

        assertThat(ended.status()).as(ended.err()).isEqualTo(1);
        assertThat(JsonMapper.shared().readTree(ended.out()).path("lost").asInt())
                .isPositive();
        assertThat(ended.out().lines()).hasSize(1);
        assertThat(ended.err()).contains("is not in the archive");
    }

    private Path withoutArchive() throws IOException {
        var sabotaged = Files.createDirectories(command.repository().resolve("sabotaged"));
        try (var files = Files.newDirectoryStream(command.repository().resolve("infra-cdk/templates/dev"), "*.json")) {
            for (var file : files) {
                var template = JsonMapper.shared().readTree(file);
                template.path("Resources").properties().forEach(each -> {
                    var type = each.getValue().path("Type").asString();
                    if (type.equals("AWS::Lambda::EventSourceMapping")
                            && each.getKey().contains("Archive")) {
                        ((ObjectNode) each.getValue().path("Properties")).put("Enabled", false);
                    }
                });
                JsonMapper.shared().writeValue(sabotaged.resolve(file.getFileName()), template);
            }
        }
        return sabotaged;
    }
}
