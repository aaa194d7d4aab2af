package com.example.deadletters.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The runbook explains every code that a failure log may show, and no other. */
class RunbookCodesTest {

    private static final Path ROOT = Path.of(System.getProperty("shop.repository"));
    private static final Pattern CONSTANT = Pattern.compile("(?m)^ +([A-Z][A-Z0-9_]+)(?=,|;|$)");

    private static final List<String> SOURCES = List.of(
            "service-kit/src/main/java/com/example/kit/event/UnreadableEvent.java",
            "orders-service/src/main/java/com/example/orders/domain/Conflict.java",
            "inventory-service/src/main/java/com/example/inventory/domain/Conflict.java");

    @Test
    void explainsEveryCode() throws IOException {
        var codes = new TreeSet<String>();
        for (var source : SOURCES) {
            assertThat(codes(source)).as(source).isNotEmpty();
            codes.addAll(codes(source));
        }

        assertThat(new TreeSet<>(explained())).isEqualTo(codes);
    }

    /** A conflict that is added to a service and not to the runbook fails here. */
    @Test
    void knowsEveryFileThatHasCodes() throws IOException {
        try (var modules = Files.list(ROOT)) {
            assertThat(modules.map(module -> module.resolve("src/main/java"))
                            .filter(Files::isDirectory)
                            .flatMap(RunbookCodesTest::conflicts))
                    .isSubsetOf(SOURCES);
        }
    }

    private static Stream<String> conflicts(Path sources) {
        try (var files = Files.walk(sources)) {
            return files
                    .filter(file -> file.endsWith("Conflict.java"))
                    .map(file -> ROOT.relativize(file).toString())
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> codes(String source) throws IOException {
        return CONSTANT.matcher(Files.readString(ROOT.resolve(source)))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** The second column of the table of kinds and codes. */
    private static List<String> explained() throws IOException {
        return Pattern.compile("(?m)^\\| `[a-z]+` \\| (.*?) \\|")
                .matcher(Files.readString(ROOT.resolve("docs/runbooks/dead-letters.md")))
                .results()
                .map(MatchResult::group)
                .flatMap(row -> Pattern.compile("`([A-Z_0-9]+)`").matcher(row).results())
                .map(code -> code.group(1))
                .toList();
    }
}
