package com.example.infra.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A Javadoc names its subject: "The number of retries left.", not "How often it is tried again.". "Whether" is allowed, as the JDK
 * and Spring document predicates with it.
 */
class HeadlessJavadocTest {

    /** The number of headless Javadocs allowed in main and test sources together: lower it when you have removed some. */
    private static final int LIMIT = 5;

    private static final Pattern HEADLESS = Pattern.compile(
            "/\\*\\*[\\s*]*(?:What|Who|Whom|Whose|Whatever|Whoever|Whichever|Wherever|Which|Where|Why|How)\\b"
                    + "(?<rest>.*?)\\*/",
            Pattern.DOTALL);
    private static final Pattern QUESTION = Pattern.compile("[^.?]*\\?.*", Pattern.DOTALL);

    @Test
    void isRare() {
        var found = 0L;
        var files = new ArrayList<String>();
        for (var file : Sources.java()) {
            long inFile = headless(Sources.text(file));
            if (inFile > 0) {
                files.add("%s in %s".formatted(inFile, Sources.REPOSITORY.relativize(file)));
            }
            found += inFile;
        }

        assertThat(found)
                .as(
                        "Javadocs that begin with What, How, Where, ...: name the subject instead%n%s",
                        String.join("\n", files))
                .isLessThanOrEqualTo(LIMIT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/** What it costs. */",
                "/**\n     * Which it was.\n     *\n     * <p>Is it so?\n     */",
                "/** How often.\n     * @return a number */"
            })
    void isFound(String javadoc) {
        assertThat(headless("class Tea {\n    %s\n    int price;\n}".formatted(javadoc)))
                .isOne();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/** The price of an order: what it costs. */",
                "/** Do the tests notice? What they miss is listed. */",
                "/** What is an order? A promise. */",
                "/** Whether it ended. */",
                "/** Whatsoever. */",
                "/* What it costs. */",
                "// What it costs"
            })
    void isNotFoundIn(String comment) {
        assertThat(headless("class Tea {\n    %s\n    int price;\n}".formatted(comment)))
                .isZero();
    }

    @Test
    void isLookedForInMainAndTestSources() {
        assertThat(Sources.java())
                .anyMatch(file -> isBelow(file, Path.of("src", "main", "java")))
                .anyMatch(file -> isBelow(file, Path.of("src", "test", "java")));
    }

    private static boolean isBelow(Path file, Path folder) {
        return Sources.REPOSITORY.relativize(file).toString().contains(folder.toString());
    }

    /** The examples of this class do not count: they are string literals, so a quote stands before them. */
    private static long headless(String source) {
        return HEADLESS.matcher(source)
                .results()
                .filter(javadoc -> javadoc.start() == 0 || source.charAt(javadoc.start() - 1) != '"')
                .filter(javadoc -> !QUESTION.matcher(javadoc.group("rest")).matches())
                .count();
    }
}
