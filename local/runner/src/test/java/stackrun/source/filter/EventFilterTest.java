package stackrun.source.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import stackrun.template.TemplateException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The records that pass a filter.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/invocation-eventfiltering.html#filtering-syntax">Filter rule syntax</a>
 * @see <a href="https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html">Comparison operators</a>
 */
class EventFilterTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                // equal, null, empty, one of several
                "{\"a\":[\"x\"]} | {\"a\":\"x\"} | true",
                "{\"a\":[\"x\"]} | {\"a\":\"X\"} | false",
                "{\"a\":[\"x\"]} | {\"b\":\"x\"} | false",
                "{\"a\":[\"x\",\"y\"]} | {\"a\":\"y\"} | true",
                "{\"a\":[1]} | {\"a\":1.0} | true",
                "{\"a\":[1]} | {\"a\":\"1\"} | false",
                "{\"a\":[true]} | {\"a\":true} | true",
                "{\"a\":[null]} | {\"a\":null} | true",
                "{\"a\":[null]} | {} | false",
                "{\"a\":[\"\"]} | {\"a\":\"\"} | true",
                // and, nested, or over fields
                "{\"a\":[\"x\"],\"b\":[\"y\"]} | {\"a\":\"x\",\"b\":\"y\"} | true",
                "{\"a\":[\"x\"],\"b\":[\"y\"]} | {\"a\":\"x\",\"b\":\"z\"} | false",
                "{\"a\":{\"b\":[\"x\"]}} | {\"a\":{\"b\":\"x\"}} | true",
                "{\"a\":{\"b\":[\"x\"]}} | {\"a\":\"x\"} | false",
                "{\"$or\":[{\"a\":[\"x\"]},{\"b\":[\"y\"]}]} | {\"b\":\"y\"} | true",
                "{\"$or\":[{\"a\":[\"x\"]},{\"b\":[\"y\"]}]} | {\"b\":\"x\"} | false",
                "{\"$or\":[{\"a\":[\"x\"]},{\"b\":[\"y\"]}],\"c\":[1]} | {\"b\":\"y\"} | false",
                // a list in the record: one value is enough
                "{\"a\":[\"x\"]} | {\"a\":[\"y\",\"x\"]} | true",
                "{\"a\":[\"x\"]} | {\"a\":[\"y\"]} | false",
                "{\"a\":{\"b\":[\"x\"]}} | {\"a\":[{\"b\":\"y\"},{\"b\":\"x\"}]} | true",
                // operators
                "{\"a\":[{\"prefix\":\"ab\"}]} | {\"a\":\"abc\"} | true",
                "{\"a\":[{\"prefix\":\"ab\"}]} | {\"a\":\"xab\"} | false",
                "{\"a\":[{\"prefix\":\"1\"}]} | {\"a\":12} | false",
                "{\"a\":[{\"suffix\":\"bc\"}]} | {\"a\":\"abc\"} | true",
                "{\"a\":[{\"suffix\":\"bc\"}]} | {\"a\":\"bcd\"} | false",
                "{\"a\":[{\"equals-ignore-case\":\"Tea\"}]} | {\"a\":\"tEA\"} | true",
                "{\"a\":[{\"equals-ignore-case\":\"Tea\"}]} | {\"a\":\"teas\"} | false",
                "{\"a\":[{\"anything-but\":\"x\"}]} | {\"a\":\"y\"} | true",
                "{\"a\":[{\"anything-but\":\"x\"}]} | {\"a\":\"x\"} | false",
                "{\"a\":[{\"anything-but\":[\"x\",\"y\"]}]} | {\"a\":\"y\"} | false",
                "{\"a\":[{\"anything-but\":[1,2]}]} | {\"a\":3} | true",
                "{\"a\":[{\"anything-but\":{\"prefix\":\"x\"}}]} | {\"a\":\"xy\"} | false",
                "{\"a\":[{\"anything-but\":\"x\"}]} | {} | false",
                "{\"a\":[{\"exists\":true}]} | {\"a\":\"x\"} | true",
                "{\"a\":[{\"exists\":true}]} | {\"a\":null} | true",
                "{\"a\":[{\"exists\":true}]} | {} | false",
                "{\"a\":[{\"exists\":true}]} | {\"a\":{\"b\":1}} | false",
                "{\"a\":[{\"exists\":false}]} | {} | true",
                "{\"a\":[{\"exists\":false}]} | {\"a\":\"x\"} | false",
                "{\"a\":[{\"exists\":false}]} | {\"a\":[]} | true",
                "{\"a\":[{\"numeric\":[\"=\",100]}]} | {\"a\":100.0} | true",
                "{\"a\":[{\"numeric\":[\"=\",100]}]} | {\"a\":101} | false",
                "{\"a\":[{\"numeric\":[\">\",10,\"<=\",20]}]} | {\"a\":20} | true",
                "{\"a\":[{\"numeric\":[\">\",10,\"<=\",20]}]} | {\"a\":10} | false",
                "{\"a\":[{\"numeric\":[\">=\",10,\"<\",20]}]} | {\"a\":10} | true",
                "{\"a\":[{\"numeric\":[\">=\",10,\"<\",20]}]} | {\"a\":20} | false",
                "{\"a\":[{\"numeric\":[\">\",1]}]} | {\"a\":\"5\"} | false",
                "{\"a\":[{\"prefix\":\"x\"},{\"numeric\":[\"<\",0]}]} | {\"a\":-1} | true"
            })
    void letsThroughWhatMatches(String pattern, String record, boolean passes) {
        assertThat(EventFilter.of(List.of(pattern), "Filters").passes(record(record)))
                .isEqualTo(passes);
    }

    @Test
    void letsThroughWhatMatchesOneOfItsPatterns() {
        var filter = EventFilter.of(List.of("{\"a\":[\"x\"]}", "{\"a\":[\"y\"]}"), "Filters");

        assertThat(filter.passes(record("{\"a\":\"y\"}"))).isTrue();
        assertThat(filter.passes(record("{\"a\":\"z\"}"))).isFalse();
    }

    @Test
    void letsEverythingThroughWithoutAPattern() {
        assertThat(EventFilter.of(List.of(), "Filters").passes(record("{}"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":[{\"wildcard\":\"x*\"}]}",
                "{\"a\":[{\"cidr\":\"10.0.0.0/24\"}]}",
                "{\"a\":[{\"prefix\":\"x\",\"suffix\":\"y\"}]}",
                "{\"a\":[{\"prefix\":1}]}",
                "{\"a\":[{\"exists\":\"true\"}]}",
                "{\"a\":[{\"numeric\":[\"~\",1]}]}",
                "{\"a\":[{\"numeric\":[\">\",\"1\"]}]}",
                "{\"a\":[{\"numeric\":[\">\"]}]}",
                "{\"a\":\"x\"}",
                "{\"a\":[]}",
                "{\"a\":[[\"x\"]]}",
                "{\"$or\":[{\"a\":[\"x\"]}]}",
                "{\"$or\":{\"a\":[\"x\"]}}",
                "{}",
                "[]",
                "not json"
            })
    void refusesAPatternItWouldReadOtherwiseThanAws(String pattern) {
        assertThatThrownBy(() -> EventFilter.of(List.of(pattern), "Orders/Mapping/Filters"))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("Orders/Mapping/Filters");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "{\"body\":{\"type\":[\"placed\"]}} | {\"type\":\"placed\"} | true",
                "{\"body\":{\"type\":[\"placed\"]}} | plain text | false",
                "{\"body\":[\"plain text\"]} | plain text | true",
                "{\"body\":[\"plain text\"]} | {\"type\":\"placed\"} | false",
                "{\"messageId\":[\"m1\"]} | plain text | true"
            })
    void readsABodyAsJsonWhereItIs(String pattern, String body, boolean passes) {
        var record = record("{\"messageId\":\"m1\"}");

        assertThat(EventFilter.of(List.of(pattern), "Filters").passes(record, "body", body))
                .isEqualTo(passes);
        assertThat(record.has("body")).isFalse();
    }

    private static ObjectNode record(String json) {
        return (ObjectNode) JsonMapper.shared().readTree(json);
    }
}
