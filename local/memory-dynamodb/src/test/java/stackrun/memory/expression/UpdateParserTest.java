package stackrun.memory.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stackrun.memory.request.Refusal;
import stackrun.memory.request.Request;
import stackrun.memory.value.AttributeJson;
import stackrun.memory.value.AttributeReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class UpdateParserTest {

    private static final String PLACEHOLDERS = """
            {"ExpressionAttributeNames": {"#m": "m"},
             "ExpressionAttributeValues": {":one": {"N": "1"}, ":a": {"S": "a"}, ":list": {"L": [{"N": "9"}]},
              ":set": {"SS": ["x"]}, ":other": {"SS": ["y"]}}}
            """;

    private static UpdateExpression parse(String expression) {
        var placeholders = (ObjectNode) JsonMapper.shared().readTree(PLACEHOLDERS);
        return UpdateParser.parse(expression, Placeholders.of(new Request(placeholders), true));
    }

    private static String updated(String item, String expression) {
        var attributes = AttributeReader.attributes(JsonMapper.shared().readTree(item));
        return AttributeJson.json(parse(expression).applyTo(attributes)).toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "{}|SET n = :one|{\"n\":{\"N\":\"1\"}}",
                "{\"n\":{\"N\":\"4\"}}|SET n = n - :one|{\"n\":{\"N\":\"3\"}}",
                "{\"n\":{\"N\":\"4\"}}|SET n = n + :one, k = n|{\"n\":{\"N\":\"5\"},\"k\":{\"N\":\"4\"}}",
                "{}|SET n = if_not_exists(n, :one) + :one|{\"n\":{\"N\":\"2\"}}",
                "{\"l\":{\"L\":[]}}|SET l = list_append(l, :list)|{\"l\":{\"L\":[{\"N\":\"9\"}]}}",
                "{\"l\":{\"L\":[{\"S\":\"p\"}]}}|SET l[7] = :a, l[5] = :one|{\"l\":{\"L\":[{\"S\":\"p\"},{\"N\":\"1\"},{\"S\":\"a\"}]}}",
                "{\"l\":{\"L\":[{\"S\":\"p\"},{\"S\":\"q\"},{\"S\":\"r\"}]}}|REMOVE l[0], l[1]|{\"l\":{\"L\":[{\"S\":\"r\"}]}}",
                "{\"m\":{\"M\":{}}}|SET #m.b = :one|{\"m\":{\"M\":{\"b\":{\"N\":\"1\"}}}}",
                "{\"n\":{\"N\":\"4\"}}|REMOVE n, absent|{}",
                "{\"n\":{\"N\":\"4\"}}|ADD n :one|{\"n\":{\"N\":\"5\"}}",
                "{}|ADD n :one, s :set|{\"n\":{\"N\":\"1\"},\"s\":{\"SS\":[\"x\"]}}",
                "{\"s\":{\"SS\":[\"x\"]}}|ADD s :other|{\"s\":{\"SS\":[\"x\",\"y\"]}}",
                "{\"s\":{\"SS\":[\"x\"]}}|DELETE s :set|{}",
                "{\"s\":{\"SS\":[\"x\",\"y\"]}}|DELETE s :set|{\"s\":{\"SS\":[\"y\"]}}"
            })
    void updates(String item, String expression, String expected) {
        assertThat(updated(item, expression)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SET a = :one SET b = :one|The \"SET\" section can only be used once",
                "SET a = :one, a = :one|Two document paths overlap with each other",
                "SET a = :one, a.b = :one|Two document paths overlap with each other",
                "SET a.b = :one, a[0] = :one|Two document paths conflict with each other",
                "SET a = :one + :a|operator or function: +, operand type: S",
                "SET a = list_append(a, :one)|operator or function: list_append, operand type: N",
                "ADD a :a|operator or function: ADD, operand type: S",
                "DELETE a :one|operator or function: DELETE, operand type: N",
                "SET a = size(b)|The function is not allowed in this context; function: size",
                "SET a|Syntax error",
                "a = :one|Syntax error; token: \"a\""
            })
    void refusesWithDynamoDbsWords(String expression, String message) {
        assertThatThrownBy(() -> parse(expression)).isInstanceOf(Refusal.class).hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SET a = b|refers to an attribute that does not exist in the item",
                "SET a = s + :one|incorrect data type",
                "SET b.c = :one|document path provided in the update expression is invalid for update",
                "REMOVE b[0]|document path provided in the update expression is invalid for update",
                "ADD s :one|incorrect data type"
            })
    void refusesWhatDoesNotFitTheItem(String expression, String message) {
        assertThatThrownBy(() -> updated("{\"s\":{\"S\":\"text\"}}", expression))
                .hasMessageContaining(message);
    }
}
