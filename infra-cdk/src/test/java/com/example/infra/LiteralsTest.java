package com.example.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A fork that takes another name or adds a function finds no test that knew the old name or the old number. */
class LiteralsTest {

    private static final Pattern COUNT = Pattern.compile("hasSize(GreaterThan\\w*|LessThan\\w*)?\\((?![01]\\))\\d");

    @Test
    void nameNoResourceOfAStage() {
        var names = Pattern.compile("\"%s-(%s)-".formatted(StageSettings.APP, String.join("|", StageSettings.STAGES)));

        assertThat(linesOfTests(Synthesis.REPOSITORY, names)).isEmpty();
    }

    @Test
    void countNothingThatTheDefinitionMakes() {
        assertThat(linesOfTests(Synthesis.MODULE, COUNT)).isEmpty();
    }

    /** Programs that cannot ask {@code StageSettings} because they do not depend on the definition. */
    @Test
    void nameTheAppAsTheDefinitionDoes() {
        var deadLetters =
                Synthesis.REPOSITORY.resolve("dead-letters/src/main/java/com/example/deadletters/adapter/Stage.java");
        var smokeTest =
                Synthesis.REPOSITORY.resolve("smoke-test/src/main/java/com/example/smoke/adapter/DeployedStage.java");
        var script = Synthesis.MODULE.resolve("destroy");

        assertThat(found(deadLetters, "String APP = \"(.*)\";")).containsExactly(StageSettings.APP);
        assertThat(found(smokeTest, "String APP = \"(.*)\";")).containsExactly(StageSettings.APP);
        assertThat(found(script, "\"(\\w+)-\\$stage-")).isNotEmpty().containsOnly(StageSettings.APP);
        assertThat(found(Synthesis.REPOSITORY.resolve(".ci/sandbox"), "stack-name (\\w+)-dev-"))
                .containsExactly(StageSettings.APP);
    }

    private static List<String> found(Path file, String pattern) {
        return lines(file)
                .flatMap(line -> Pattern.compile(pattern).matcher(line).results())
                .map(match -> match.group(1))
                .toList();
    }

    private static List<String> linesOfTests(Path directory, Pattern pattern) {
        try (var files = Files.find(directory, 20, (file, attributes) -> isTest(directory.relativize(file)))) {
            return files.flatMap(file -> lines(file)
                            .filter(line -> pattern.matcher(line).find())
                            .map(line -> directory.relativize(file) + ": " + line.strip()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isTest(Path file) {
        return file.toString().matches("(?!.*\\btarget\\b).*\\bsrc.test.java\\b.*\\.java");
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
