package com.example.deadletters.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {

    @Test
    void saysInOneLineThatNothingIsRunning(@TempDir Path folder) {
        var result = new CommandLineOf(folder).redrive("list");

        assertThat(result.code()).isEqualTo(3);
        assertThat(result.err().lines())
                .containsExactly(
                        "no local run was found: start ./run in another terminal, or name a deployed stage with --stage");
    }

    @Test
    void saysInOneLineThatARunDoesNotAnswer(@TempDir Path folder) throws IOException {
        var gone =
                "{\"endpoint\":\"http://127.0.0.1:1\",\"region\":\"eu-west-1\",\"accessKeyId\":\"a\",\"secretAccessKey\":\"b\"}";
        Files.writeString(
                folder.resolve("endpoints.json"),
                "{\"services\":{\"sqs\":%1$s,\"s3\":%1$s,\"lambda\":%1$s}}".formatted(gone));

        var result = new CommandLineOf(folder).redrive("list");

        assertThat(result.code()).isEqualTo(3);
        assertThat(result.err().lines()).singleElement().asString().startsWith("AWS cannot be reached: ");
    }

    @Test
    void saysThatARunIsTooOld(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("endpoints.json"), "{\"services\":{}}");

        var result = new CommandLineOf(folder).redrive("list");

        assertThat(result.code()).isEqualTo(3);
        assertThat(result.err()).contains("an older version started the run; stop ./run and start it again");
    }

    @Test
    void refusesToSendNothingInParticular(@TempDir Path folder) {
        assertThat(new CommandLineOf(folder).redrive("send").code()).isEqualTo(2);
        assertThat(new CommandLineOf(folder).redrive("send", "some-id", "--all").code())
                .isEqualTo(2);
        assertThat(new CommandLineOf(folder)
                        .redrive("send", "--all", "--rate", "fast")
                        .code())
                .isEqualTo(2);
    }

    @Test
    void helpsWithExamplesAndExitCodes() {
        var help = Main.commandLine().getUsageMessage();

        assertThat(help).contains("./deadletters send --all --rate 10/s", "Exit codes:");
    }
}
