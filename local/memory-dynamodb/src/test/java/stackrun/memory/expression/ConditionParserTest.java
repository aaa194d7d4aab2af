package stackrun.memory.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import stackrun.memory.request.Refusal;
import stackrun.memory.request.Request;
import stackrun.memory.value.AttributeReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ConditionParserTest {

    private static final ObjectNode ITEM = json("""
            {"sku": {"S": "TEA"}, "n": {"N": "5"}, "tags": {"SS": ["hot", "black"]}, "none": {"NULL": true},
             "parts": {"L": [{"M": {"quantity": {"N": "2"}}}, {"S": "x"}]}}
            """);

    private static final String PLACEHOLDERS = """
            {"ExpressionAttributeNames": {"#q": "quantity", "#s": "sku"},
             "ExpressionAttributeValues": {":five": {"N": "5"}, ":two": {"N": "2.0"}, ":six": {"N": "6"},
              ":t": {"S": "T"}, ":hot": {"S": "hot"}, ":x": {"S": "x"}, ":string": {"S": "S"}, ":true": {"BOOL": true}}}
            """;

    private static ObjectNode json(String text) {
        return (ObjectNode) JsonMapper.shared().readTree(text);
    }

    private static Condition parse(String expression) {
        return ConditionParser.parse(
                "ConditionExpression", expression, Placeholders.of(new Request(json(PLACEHOLDERS)), true));
    }

    private static boolean holds(String expression) {
        return Conditions.hold(parse(expression), AttributeReader.attributes(ITEM));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "n = :five",
                "n >= :five AND n <= :five",
                "n <> :six",
                "parts[0].#q = :two",
                "parts[0].quantity < n",
                "n BETWEEN :two AND :five",
                "n IN (:six, :two, :five)",
                "attribute_exists(parts[1])",
                "attribute_not_exists(parts[2])",
                "attribute_not_exists(absent) or n = :six",
                "absent <> :five",
                "NOT absent = :five",
                "attribute_type(#s, :string)",
                "begins_with(sku, :t)",
                "contains(tags, :hot)",
                "contains(parts, :x)",
                "contains(sku, :t)",
                "size(parts) = :two",
                "size(sku) < :five",
                "NOT (n = :six OR n = :two) AND n = :five",
                "n = :five OR n = :six AND n = :two"
            })
    void readsWhatHolds(String expression) {
        assertThat(holds(expression)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "n > :five",
                "sku = :five",
                "sku < :five",
                "absent = :five",
                "absent < :five",
                "attribute_exists(parts[2])",
                "parts[1].quantity = :two",
                "(n = :five OR n = :six) AND n = :two",
                "NOT n = :five",
                "begins_with(sku, :hot)",
                "contains(n, :five)",
                "size(n) = :two"
            })
    void readsWhatDoesNotHold(String expression) {
        assertThat(holds(expression)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|The expression can not be empty",
                "status = :five|Attribute name is a reserved keyword; reserved keyword: status",
                "#nobody = :five|attribute name used in the document path is not defined; attribute name: #nobody",
                "n = :nothing|attribute value used in expression is not defined; attribute value: :nothing",
                "n = |Syntax error; token: \"<EOF>\"",
                "n = :five :five|Syntax error; token: \":five\"",
                "n ! :five|Syntax error; token: \"!\"",
                "parts[x] = :five|Syntax error; token: \"x\"",
                "((n = :five))|The expression has redundant parentheses",
                "n = n|The first operand must be distinct from the remaining operands",
                "n < :true|Incorrect operand type for operator or function; operator or function: <, operand type: BOOL",
                "begins_with(n, :five)|operator or function: begins_with, operand type: N",
                "n BETWEEN :five AND :two|requires upper bound to be greater than or equal to lower bound",
                "n BETWEEN :five AND :t|requires same data type for lower and upper bounds",
                "attribute_exists(:five)|requires a document path; operator or function: attribute_exists",
                "attribute_type(n, :t)|Invalid attribute type name found; type: T",
                "contains(n)|Incorrect number of operands",
                "nothing(n)|Invalid function name; function: nothing",
                "if_not_exists(n, :five)|The function is not allowed in this context; function: if_not_exists"
            })
    void refusesWithDynamoDbsWords(String expression, String message) {
        assertThatThrownBy(() -> parse(expression)).isInstanceOf(Refusal.class).hasMessageContaining(message);
    }

    @Test
    void refusesAnExpressionOfMoreThanFourKilobytes() {
        var expression = "n = :five OR ".repeat(400) + "n = :five";

        assertThatThrownBy(() -> parse(expression)).hasMessageContaining("exceeded the maximum allowed size");
    }
}
