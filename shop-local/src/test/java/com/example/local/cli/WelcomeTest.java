package com.example.local.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.local.demo.Tokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import stackrun.run.CannotRun;
import stackrun.run.LocalRun;

/** The command {@code ./run --templates}, given an app that is not the shop. */
class WelcomeTest {

    @TempDir
    private Path folder;

    private LocalRun run;

    @BeforeEach
    void start() throws IOException {
        var templates = Files.createDirectory(folder.resolve("cdk.out"));
        Files.writeString(templates.resolve("Hello.template.json"), """
            {"Resources": {"Names": {"Type": "AWS::SQS::Queue"}},
             "Outputs": {"QueueUrl": {"Value": {"Ref": "Names"}}}}\
            """);
        run = LocalRun.start(CommandLine.populateCommand(
                        new StartOptions(), "--templates", templates.toString(), "--store", "memory")
                .on(0)
                .withRunFolder(folder.resolve("run")));
    }

    @AfterEach
    void stop() {
        run.close();
    }

    @Test
    void printsTheOutputsOfItsStacks() {
        assertThat(Welcome.text(run, Duration.ofMillis(1500)))
                .contains(
                        "The app runs after 1.5 s.",
                        "Hello.QueueUrl",
                        run.servers().sqs().endpoint() + "/")
                .doesNotContain("Issuer", "Users", "Token", "order", "null");
    }

    @Test
    void servesNoPagesOfTheShop() throws Exception {
        assertThat(run.endpoints().docs()).isNull();
        try (var http = HttpClient.newHttpClient()) {
            var docs = URI.create(run.endpoints().api()).resolve("/docs/");
            var answer = http.send(HttpRequest.newBuilder(docs).build(), BodyHandlers.discarding());
            assertThat(answer.statusCode()).isBetween(400, 499);
        }
    }

    @Test
    void signsNobodyIn() {
        assertThatThrownBy(() -> Tokens.of(run.endpoints(), "alice"))
                .isInstanceOf(CannotRun.class)
                .hasMessage("sign-in is not possible: the templates have no app client for people");
    }
}
