package com.example.infra;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.example.infra.templates.Templates;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReproducibleSynthTest {

    @Test
    void makesTheSameBytesInAnotherJvm(@TempDir Path directory) throws IOException, InterruptedException {
        var other = synthesizeElsewhere(directory, StageSettings.STAGES);

        assertThat(other.exitValue()).isZero();
        for (var stage : StageSettings.STAGES) {
            assertThat(bytes(directory.resolve(stage)))
                    .isNotEmpty()
                    .isEqualTo(bytes(StageTemplates.of(stage).assembly()));
            assertThat(Templates.of(directory.resolve(stage)))
                    .isEqualTo(StageTemplates.of(stage).texts());
        }
    }

    @Test
    void leavesTheTemplatesAloneWhenOnlyCodeChanges(@TempDir Path directory) throws IOException {
        var assembly = Synthesis.synthesize("dev", "other code", directory);

        assertThat(bytes(assembly)).isNotEqualTo(bytes(StageTemplates.of("dev").assembly()));
        assertThat(Templates.of(assembly)).isEqualTo(StageTemplates.of("dev").texts());
    }

    private static Process synthesizeElsewhere(Path directory, List<String> stages)
            throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ProcessBuilder(
                java,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Synthesis.class.getName(),
                directory.toString());
        command.command().addAll(stages);
        var process = command.redirectErrorStream(true)
                .redirectOutput(Redirect.to(directory.resolve("output").toFile()))
                .start();
        try {
            assertThat(process.waitFor(120, SECONDS)).as("synthesised in time").isTrue();
        } finally {
            process.destroyForcibly();
        }
        return process;
    }

    private static SortedMap<String, String> bytes(Path assembly) throws IOException {
        var bytes = new TreeMap<String, String>();
        try (var files = Files.newDirectoryStream(assembly, "*.template.json")) {
            for (var file : files) {
                bytes.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return bytes;
    }
}
