package com.example.infra.repository;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The scripts of the sandbox between stand-ins for the commands they call, which note how they were called. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the scripts are shell scripts")
class SandboxScriptTest {

    @TempDir
    private Path directory;

    @BeforeEach
    void standInForCommands() throws IOException {
        for (var folder : List.of(".ci", "infra-cdk", "bin")) {
            Files.createDirectory(directory.resolve(folder));
        }
        for (var script : List.of("sandbox", "sandbox-destroy")) {
            executable(".ci/" + script, Sources.text(Sources.REPOSITORY.resolve(".ci/" + script)));
        }
        for (var command : List.of("mvnw", "smoke", "infra-cdk/destroy", "bin/npm", "bin/npx", "bin/aws")) {
            executable(command, """
                    #!/bin/sh
                    echo "%1$s $*" >> "%2$s/calls"
                    case "%1$s $*" in
                        smoke*) echo "$SMOKE_USER $SMOKE_OTHER_USER $SMOKE_PASSWORD" > "%2$s/users" ;;
                        aws*describe-stacks*) echo eu-west-1_Pool ;;
                    esac
                    case "%1$s $*" in "$FAILING"*) exit 1 ;; esac
                    """.formatted(command.replaceFirst(".*/", ""), directory));
        }
    }

    @Test
    void deploysWithoutAPersonCreatesUsersAndWaitsForTheAlarm() throws IOException, InterruptedException {
        assertThat(run("sandbox", "nothing")).isZero();

        var user = Files.readString(directory.resolve("users")).split(" ", -1);
        assertThat(calls())
                .filteredOn(call -> !call.contains("describe-stacks") && !call.startsWith("mvnw"))
                .containsExactly(
                        "npm ci --no-audit --no-fund",
                        "npx cdk deploy --all --require-approval never -c stage=dev",
                        created(user[0]),
                        passwordSet(user[0], user[2].strip()),
                        created(user[1]),
                        passwordSet(user[1], user[2].strip()),
                        "aws cognito-idp admin-add-user-to-group --user-pool-id eu-west-1_Pool --username %s --group-name stock-managers"
                                .formatted(user[0]),
                        "aws cognito-idp admin-add-user-to-group --user-pool-id eu-west-1_Pool --username %s --group-name analysts"
                                .formatted(user[0]),
                        "smoke dev --orders 100 --seconds 60 --alarm-minutes 16");
    }

    @Test
    void failsWithTheSmokeTestAndTestsNothingThatWasNotDeployed() throws IOException, InterruptedException {
        assertThat(run("sandbox", "smoke")).isNotZero();
        Files.delete(directory.resolve("calls"));

        assertThat(run("sandbox", "npx cdk deploy")).isNotZero();
        assertThat(calls()).noneMatch(call -> call.startsWith("smoke"));
    }

    @Test
    void destroysTheStage() throws IOException, InterruptedException {
        assertThat(run("sandbox-destroy", "nothing")).isZero();
        assertThat(calls()).last().isEqualTo("destroy dev");
    }

    /** A stage that stays costs money, and the next deployment would find it. */
    @Test
    void theWorkflowDestroysWhateverHappened() throws IOException {
        var jobs = new YAMLMapper()
                .readTree(Sources.REPOSITORY
                        .resolve(".github/workflows/sandbox.yml")
                        .toFile())
                .path("jobs");

        assertThat(jobs.path("destroy").path("needs").asString()).isEqualTo("sandbox");
        assertThat(jobs.path("destroy").path("if").asString()).startsWith("always() && ");
        assertThat(jobs.valueStream())
                .allSatisfy(job -> assertThat(job.path("if").asString()).endsWith("vars.SANDBOX_ROLE != ''"))
                .allSatisfy(job -> assertThat(
                                job.path("permissions").path("id-token").asString())
                        .isEqualTo("write"));
    }

    private static String created(String user) {
        return "aws cognito-idp admin-create-user --user-pool-id eu-west-1_Pool --username %1$s --message-action SUPPRESS --user-attributes Name=email,Value=%1$s Name=email_verified,Value=true"
                .formatted(user);
    }

    private static String passwordSet(String user, String password) {
        return "aws cognito-idp admin-set-user-password --user-pool-id eu-west-1_Pool --username %s --password %s --permanent"
                .formatted(user, password);
    }

    private List<String> calls() throws IOException {
        return Files.readAllLines(directory.resolve("calls"));
    }

    private int run(String script, String failing) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(directory.resolve(".ci/" + script).toString())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("output").toFile());
        builder.environment().put("PATH", directory.resolve("bin") + ":" + System.getenv("PATH"));
        builder.environment().put("FAILING", failing);
        var process = builder.start();
        assertThat(process.waitFor(30, SECONDS)).isTrue();
        return process.exitValue();
    }

    private void executable(String name, String text) throws IOException {
        var file = Files.writeString(directory.resolve(name), text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }
}
