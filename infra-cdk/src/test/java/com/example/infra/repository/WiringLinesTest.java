package com.example.infra.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A service says little about how its parts are connected: its application, its configurations and {@code application.yaml}. The
 * records of its properties are not counted, since they are checks.
 */
class WiringLinesTest {

    private static final int LIMIT = 90;

    private static final Pattern WIRING = Pattern.compile("\\w+(Application|Configuration)\\.java|application\\.yaml");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern UNCOUNTED = Pattern.compile("\\s*|\\s*(//|#|import |package ).*|\\s*[})\\];]+\\s*");

    @ParameterizedTest
    @ValueSource(strings = {"orders-service", "inventory-service", "stream-processor"})
    void areFew(String module) {
        var files = files(module);
        var lines = files.stream().mapToLong(file -> lines(Sources.text(file))).sum();

        assertThat(files)
                .extracting(file -> file.getFileName().toString())
                .contains("application.yaml", "DynamoDbConfiguration.java")
                .anyMatch(name -> name.endsWith("Application.java"));
        assertThat(lines).as("lines of wiring in %s", files).isBetween(1L, (long) LIMIT);
    }

    @Test
    void areCountedWithoutCommentsImportsAndBraces() {
        assertThat(lines("""
                        package com.example;

                        import java.util.List;

                        /**
                         * A comment.
                         */
                        class Tea {
                            // another
                            int price;
                        }
                        """)).isEqualTo(2);
    }

    private static List<Path> files(String module) {
        var main = Sources.REPOSITORY.resolve(module).resolve("src").resolve("main");
        return Sources.files(file -> file.startsWith(main)
                && WIRING.matcher(file.getFileName().toString()).matches());
    }

    private static long lines(String text) {
        return COMMENT.matcher(text)
                .replaceAll("")
                .lines()
                .filter(line -> !UNCOUNTED.matcher(line).matches())
                .count();
    }
}
