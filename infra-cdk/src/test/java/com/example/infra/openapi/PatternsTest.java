package com.example.infra.openapi;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Patterns of the contract mean the same to the functions, which are Java, and to clients in JavaScript, in which OpenAPI
 * 3.0 defines them: without the flag {@code u} by the edition it names, with it in most validators of today.
 *
 * @see <a href="https://spec.openapis.org/oas/v3.0.3#properties">OpenAPI 3.0.3: pattern is ECMA-262 edition 5.1</a>
 * @see <a href="https://ajv.js.org/options.html#unicoderegexp">Ajv compiles with u unless told otherwise</a>
 */
class PatternsTest {

    /** Reads a flag, patterns and probes; answers for each pattern a line with a digit for each probe. */
    private static final String JAVASCRIPT = """
            const {flag, patterns, probes} = JSON.parse(require('fs').readFileSync(0, 'utf8'));
            for (const pattern of patterns) {
                const compiled = new RegExp(pattern, flag);
                console.log(probes.map(probe => compiled.test(probe) ? '1' : '0').join(''));
            }
            """;

    private record Question(String flag, List<String> patterns, List<String> probes) {}

    @ParameterizedTest
    @ValueSource(strings = {"", "u"})
    void meanTheSameInJavaScript(String flag) throws Exception {
        var patterns = List.copyOf(patterns());
        var probes = probes();

        var lines = javascript(flag, patterns, probes);

        assertThat(lines).hasSameSizeAs(patterns);
        for (int i = 0; i < patterns.size(); i++) {
            assertThat(differences(lines.get(i), patterns.get(i), probes))
                    .as(patterns.get(i))
                    .isEmpty();
        }
    }

    /** The check is able to see a difference: Java takes a narrower view of white space. */
    @Test
    void wouldNotIfTheyUsedWhatLanguagesUnderstandDifferently() throws Exception {
        var lines = javascript("", List.of("^\\s$"), probes());

        assertThat(differences(lines.getFirst(), "^\\s$", probes())).contains("U+00A0");
    }

    private static Set<String> differences(String line, String pattern, List<String> probes) {
        // As the functions' validator reads it: an end is the end, not the line break before it.
        var java = Pattern.compile(pattern.replaceAll("\\$$", "\\\\z"));
        var found = new BitSet();
        IntStream.range(0, probes.size())
                .filter(probe -> java.matcher(probes.get(probe)).find())
                .forEach(found::set);
        var differences = new TreeSet<String>();
        for (int probe = 0; probe < probes.size(); probe++) {
            if (found.get(probe) != (line.charAt(probe) == '1')) {
                differences.add(named(probes.get(probe)));
            }
        }
        return differences;
    }

    private static String named(String probe) {
        return probe.codePoints()
                .mapToObj(point -> String.format(Locale.ROOT, "U+%04X", point))
                .reduce((a, b) -> a + " " + b)
                .orElse("nothing");
    }

    private static List<String> javascript(String flag, List<String> patterns, List<String> probes)
            throws IOException, InterruptedException {
        var node = new ProcessBuilder("node", "-e", JAVASCRIPT)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var input = node.getOutputStream()) {
            input.write(JsonMapper.shared().writeValueAsBytes(new Question(flag, patterns, probes)));
        }
        var answer = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(node.waitFor(30, SECONDS)).isTrue();
        assertThat(node.exitValue()).isZero();
        return answer.lines().toList();
    }

    private static Set<String> patterns() {
        return new TreeSet<>(OpenApiFile.in(Path.of("..", "openapi")).stream()
                .flatMap(file -> file.document().findValuesAsString("pattern").stream())
                .toList());
    }

    /** Every character up to U+FFFF and one of each block beyond, alone and beside a letter. */
    private static List<String> probes() {
        return Stream.concat(
                        IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                                .filter(point -> point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE)
                                .filter(point -> point <= 0xFFFF || (point & 0xFF) == 0xFE)
                                .mapToObj(Character::toString)
                                .flatMap(each -> Stream.of(each, "A" + each, each + "A", "A" + each + "A")),
                        Stream.of("", "DE\n", "\nDE", "EUR", "2026-03", "2026-03-01", "\"1\"", "*", "a@b", "a@b.c\n"))
                .toList();
    }
}
