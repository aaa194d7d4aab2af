package com.example.infra.templates;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class TemplateWriterTest {

    private static final String LONG = "x".repeat(100);

    @Test
    void writesOnOneLineWhatFits() {
        assertThat(write("{\"a\":[1,{}],\"b\":{\"c\":\"d\"}}")).isEqualTo("""
                {"a": [1, {}], "b": {"c": "d"}}
                """);
    }

    @Test
    void writesAMemberPerLineWhereALineIsTooShort() {
        assertThat(write("{\"a\":\"%s\",\"b\":[\"%s\",1],\"c\":true}".formatted(LONG, LONG)))
                .isEqualTo("""
                {
                  "a": "%1$s",
                  "b": ["%1$s", 1],
                  "c": true
                }
                """.formatted(LONG));
    }

    @Test
    void letsASingleMemberShareTheLinesOfItsParent() {
        assertThat(write("{\"a\":[{\"b\":\"%1$s\",\"c\":\"%1$s\"}]}".formatted(LONG)))
                .isEqualTo("""
                {"a": [{
                  "b": "%1$s",
                  "c": "%1$s"
                }]}
                """.formatted(LONG));
    }

    /** The bound counts everything on the line: indentation, name, closing brackets and comma. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void keepsToTheWidthOfALine(int more) {
        var text = "y".repeat(100 + more);
        var written = write("{\"z\":1,\"a\":{\"b\":[{\"c\":\"%s\",\"d\":123456}]}}".formatted(text));

        assertThat(written.lines()).allMatch(line -> line.length() <= 140);
        assertThat(JsonMapper.shared().readTree(written).at("/a/b/0/c").asString())
                .isEqualTo(text);
    }

    @Test
    void leavesALongTextOnItsLine() {
        assertThat(write("{\"a\":\"%1$s%1$s\"}".formatted(LONG))).isEqualTo("""
                {"a": "%1$s%1$s"}
                """.formatted(LONG));
    }

    @Test
    void leavesAReferenceToAnotherStackOnItsLine() {
        var reference = "{\"Fn::GetStackOutput\": {\"OutputName\": \"%1$s\", \"StackName\": \"%1$s\"}}".formatted(LONG);

        assertThat(write("{\"a\":%s}".formatted(reference))).isEqualTo("{\"a\": %s}\n".formatted(reference));
    }

    @Test
    void escapesNamesAndTexts() {
        assertThat(write("{\"a\\\"\":\"\\n\\\\\"}")).isEqualTo("{\"a\\\"\": \"\\n\\\\\"}\n");
    }

    private static String write(String json) {
        return TemplateWriter.write(JsonMapper.shared().readTree(json));
    }
}
