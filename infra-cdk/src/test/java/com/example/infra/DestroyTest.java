package com.example.infra;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code destroy} between stand-ins for the commands it calls, which note how they were called. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "destroy is a shell script")
class DestroyTest {

    @TempDir
    private Path directory;

    @BeforeEach
    void standInForCommands() throws IOException {
        for (var command : new String[] {"npx", "aws"}) {
            var file = Files.writeString(directory.resolve(command), """
                    #!/bin/sh
                    echo "%1$s $*" >> "%2$s/calls"
                    case "$*" in *ArchiveBucketName*) echo archive ;; *FailedEvents*) echo failed ;; *AuditBucket*) echo audit ;; esac
                    """.formatted(command, directory));
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void deletesTheFunctionsEmptiesTheBucketsAndThenDeletesTheData() throws IOException, InterruptedException {
        assertThat(destroy("dev").exitValue()).isZero();
        assertThat(Files.readAllLines(directory.resolve("calls")))
                .filteredOn(call -> !call.contains("describe-stacks"))
                .containsExactly(
                        "npx cdk destroy --force -c stage=dev Operations Api Orders Inventory Stream",
                        "aws s3 rm s3://archive --recursive --only-show-errors",
                        "aws s3 rm s3://failed --recursive --only-show-errors",
                        "aws s3 rm s3://audit --recursive --only-show-errors",
                        "npx cdk destroy --force -c stage=dev Data");
    }

    /**
     * A stage that is deployed again at once would fail at its queues.
     *
     * @see <a href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_DeleteQueue.html">DeleteQueue: wait
     *     at least 60 seconds before creating a queue with the same name</a>
     */
    @Test
    void tellsWhenTheStageCanBeDeployedAgain() throws IOException, InterruptedException {
        destroy("dev");

        assertThat(Files.readString(directory.resolve("output")))
                .endsWith(
                        "Wait a minute before you deploy dev again: SQS refuses the name of a deleted queue for 60 seconds.\n");
    }

    @Test
    void namesEveryStackAndBucketOfTheDefinition() throws IOException {
        var script = Files.readString(Synthesis.MODULE.resolve("destroy"));
        var stage = StageTemplates.of("dev");

        assertThat(stage.stacks().keySet())
                .allSatisfy(stack -> assertThat(script).containsPattern("\\b" + stack + "\\b"));
        assertThat(stage.resources("AWS::S3::Bucket"))
                .allSatisfy(bucket -> assertThat(script).contains(bucket.name() + "Name"));
    }

    @Test
    void refusesAnotherStage() throws IOException, InterruptedException {
        var prod = destroy("prod");

        assertThat(prod.exitValue()).isEqualTo(1);
        assertThat(Files.readString(directory.resolve("output")))
                .isEqualTo("destroy deletes a stage with its data, dev only: ./destroy dev\n");
        assertThat(directory.resolve("calls")).doesNotExist();
    }

    private Process destroy(String stage) throws IOException, InterruptedException {
        var script =
                new ProcessBuilder("sh", Synthesis.MODULE.resolve("destroy").toString(), stage);
        script.environment().merge("PATH", directory.toString(), (path, first) -> first + ":" + path);
        var process = script.redirectErrorStream(true)
                .redirectOutput(directory.resolve("output").toFile())
                .start();
        assertThat(process.waitFor(30, SECONDS)).isTrue();
        return process;
    }
}
