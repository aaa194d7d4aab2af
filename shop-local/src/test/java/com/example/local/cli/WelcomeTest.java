package com.example.local.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.local.ShopStage;
import com.example.local.demo.Tokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stackrun.run.CannotRun;
import stackrun.run.LocalRun;
import stackrun.run.Store;

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
        run = LocalRun.start(ShopStage.options(StartOptions.repository())
                .withTemplates(templates)
                .withRunFolder(folder.resolve("run"))
                .withPort(0)
                .withStore(Store.MEMORY));
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
    void signsNobodyIn() {
        assertThatThrownBy(() -> Tokens.of(run.endpoints(), "alice"))
                .isInstanceOf(CannotRun.class)
                .hasMessage("sign-in is not possible: the templates have no app client for people");
    }
}
