package com.example.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Functions in this JVM. */
class InProcessEnvironmentTest extends FunctionContract {

    private final List<Artifacts> opened = new ArrayList<>();

    @AfterEach
    void close() {
        opened.forEach(Artifacts::close);
    }

    @Override
    ExecutionEnvironment start(FunctionDefinition function, Map<String, String> environment) {
        return start(function, environment, artifact);
    }

    private ExecutionEnvironment start(FunctionDefinition function, Map<String, String> environment, TestArtifact of) {
        var artifacts = new Artifacts(of.repository());
        opened.add(artifacts);
        return InProcessEnvironment.start(function, environment, artifacts.classes(of.name()), output, CLOCK);
    }

    @Test
    void keepsTheClassesOfArtifactsApart(@TempDir Path folder) throws Exception {
        var other = TestArtifact.in(folder, "others");
        var one = start(artifact.function("One"));
        var another = start(other.function("Another"), Map.of(), other);

        assertThat(answer(one, "count")).isEqualTo("1");
        assertThat(answer(one, "count")).isEqualTo("2");
        assertThat(answer(another, "count")).isEqualTo("1");
    }
}
