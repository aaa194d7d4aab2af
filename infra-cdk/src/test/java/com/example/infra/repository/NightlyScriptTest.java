package com.example.infra.repository;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code .ci/nightly} between stand-ins for {@code mvnw} and {@code run}, which note how they were called. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "nightly is a shell script")
class NightlyScriptTest {

    private static final List<String> TESTS =
            List.of("SimulationTest", "MemoryDynamoDbDifferentialTest", "S3EnduranceTest");

    @TempDir
    private Path repository;

    private record Ended(int status, String output) {}

    @BeforeEach
    void standInForCommands() throws IOException {
        Files.createDirectory(repository.resolve(".ci"));
        Files.copy(Sources.REPOSITORY.resolve(".ci/nightly"), repository.resolve(".ci/nightly"));
        script("mvnw", """
                echo "mvnw $*" >> calls
                case "$*" in *"$(cat broken 2> /dev/null || echo nothing-is-broken)"*) echo "it broke"; exit 1 ;; esac
                """);
        script("run", """
                echo "run $*" >> calls
                [ "$1" = --port ] || exit 0
                mkdir -p .run
                echo "{\\"pid\\":$$}" > .run/endpoints.json
                exec sleep 60
                """);
        Files.createDirectory(repository.resolve("image"));
        for (var name : List.of("image/tree", "image/runtime-zip")) {
            script(name, "echo \"%s $*\" >> calls".formatted(name));
        }
        Files.createDirectory(repository.resolve(".mvn"));
        Files.writeString(repository.resolve(".mvn/jdk.sh"), "JAVA_HOME=jdk");
        for (var test : TESTS) {
            var folder = Files.createDirectories(repository.resolve("modules/of-" + test + "/src/test/java/shop"));
            Files.writeString(folder.resolve(test + ".java"), "");
        }
    }

    @Test
    void runsEachStepWithTheSeed() throws IOException, InterruptedException {
        var night = nightly("--first-seed", "77", "--seeds", "10", "--orders", "5");

        assertThat(night.output()).endsWith("7 passed, 0 failed\n");
        assertThat(night.status()).isZero();
        assertThat(calls())
                .anySatisfy(call -> assertThat(call)
                        .contains("-pl ./modules/of-SimulationTest ", "-Dsim.first-seed=77 ", "-Dsim.seeds=10 "))
                .anySatisfy(call -> assertThat(call)
                        .contains("-pl ./modules/of-MemoryDynamoDbDifferentialTest ", "-Dmemory.first-seed=77 "))
                .anySatisfy(call -> assertThat(call).contains("-pl ./modules/of-S3EnduranceTest ", "-Ds3.calls="))
                .contains(
                        "run demo --orders 5",
                        "image/tree orders-service/target/orders-service-image com.example.orders.OrdersApplication target/trees/orders-service",
                        "image/runtime-zip target/trees/orders-service placeOrderFunction target/trees/place-order.zip")
                .anySatisfy(call -> assertThat(call).startsWith("run demo --isolated --orders "))
                .anySatisfy(call -> assertThat(call).contains(" gatling:test -Djourney=settle -Drate="));
    }

    @Test
    void namesTheFailureAndTheCommandThatRepeatsIt() throws IOException, InterruptedException {
        Files.writeString(repository.resolve("broken"), "SimulationTest");

        var night = nightly("--first-seed", "77", "--seeds", "10", "uploads", "simulation");

        assertThat(night.status()).isEqualTo(1);
        assertThat(night.output())
                .contains(
                        "nightly: uploads passed",
                        "it broke",
                        "nightly: simulation FAILED",
                        "nightly: simulation failed, its output is in target/nightly/simulation.log;"
                                + " again: .ci/nightly --first-seed 77 --seeds 10 simulation\n")
                .endsWith("1 passed, 1 failed\n");
    }

    /** The names are those of {@code Journeys} in load-tests, which fails on any other. */
    @Test
    void runsEveryJourneyEvenIfOneFails() throws IOException, InterruptedException {
        Files.writeString(repository.resolve("broken"), "-Djourney=rush");
        var journeys = Pattern.compile("^    ([A-Z]+) \\{$", Pattern.MULTILINE)
                .matcher(Sources.text(
                        Sources.REPOSITORY.resolve("load-tests/src/test/java/com/example/load/Journeys.java")))
                .results()
                .map(journey -> journey.group(1).toLowerCase(Locale.ROOT))
                .toList();

        var night = nightly("load");

        assertThat(night.output()).contains("journey rush:\nit broke\n").endsWith("0 passed, 1 failed\n");
        assertThat(calls().stream()
                        .filter(call -> call.contains("journey"))
                        .map(call -> call.replaceFirst(".*-Djourney=(\\w+) .*", "$1")))
                .containsExactlyElementsOf(journeys);
        assertThat(journeys).hasSizeGreaterThan(1);
        assertThat(calls()).anySatisfy(call -> assertThat(call).startsWith("run --port 0 --token-age "));
    }

    @Test
    void takesAnotherSeedEachNight() throws IOException, InterruptedException {
        nightly("simulation");
        nightly("simulation");

        assertThat(calls().stream().map(call -> call.replaceFirst(".*first-seed=(\\d+) .*", "$1")))
                .hasSizeGreaterThan(1)
                .doesNotHaveDuplicates()
                .allMatch(seed -> seed.matches("\\d{1,10}"));
    }

    @Test
    void failsWhenTheShopDoesNotOpen() throws IOException, InterruptedException {
        script("run", "[ \"$1\" = --port ] || exit 0\necho no; exit 1\n");

        var night = nightly("load");

        assertThat(night.output()).contains("the shop does not open:\nno\n").endsWith("0 passed, 1 failed\n");
        assertThat(night.status()).isEqualTo(1);
    }

    @Test
    void refusesOtherArguments() throws IOException, InterruptedException {
        assertThat(nightly("--seed", "1").output()).startsWith("nightly: --seed is not an option");
        assertThat(nightly("soak").output()).startsWith("nightly: soak is not a step");
        assertThat(nightly("--seeds").output()).startsWith("nightly: --seeds must be followed by a whole number");
        assertThat(nightly("--seeds", "1;ls").status()).isEqualTo(2);
        assertThat(repository.resolve("calls")).doesNotExist();
    }

    private Ended nightly(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("sh", ".ci/nightly"));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command)
                .directory(repository.toFile())
                .redirectErrorStream(true)
                .start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, SECONDS)).isTrue();
        return new Ended(process.exitValue(), output);
    }

    private List<String> calls() throws IOException {
        return Files.readAllLines(repository.resolve("calls"));
    }

    private void script(String name, String text) throws IOException {
        var file = Files.writeString(repository.resolve(name), "#!/bin/sh\n" + text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }
}
