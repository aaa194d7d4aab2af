package stackrun.memory.value;

import java.util.Base64;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes attribute values as JSON: an object whose only member is named after the type.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_AttributeValue.html">AttributeValue</a>
 */
public final class AttributeJson {

    private AttributeJson() {}

    public static ObjectNode json(Map<String, Value> attributes) {
        var json = JsonNodeFactory.instance.objectNode();
        attributes.forEach((name, value) -> json.set(name, json(value)));
        return json;
    }

    public static ObjectNode json(Value value) {
        var json = JsonNodeFactory.instance.objectNode();
        var type = value.type().name();
        switch (value) {
            case Value.Text(var text) -> json.put(type, text);
            case Value.Numeric(var number) -> json.put(type, NumberText.of(number));
            case Value.Binary(var bytes) -> json.put(type, Base64.getEncoder().encodeToString(bytes));
            case Value.Bool(var bool) -> json.put(type, bool);
            case Value.Null _ -> json.put(type, true);
            case Value.Document(var members) -> json.set(type, json(members));
            case Value.Sequence(var elements) -> {
                ArrayNode array = json.putArray(type);
                elements.forEach(element -> array.add(json(element)));
            }
            case Value.Members set -> {
                ArrayNode array = json.putArray(type);
                set.members().forEach(member -> array.add(memberText(member)));
            }
        }
        return json;
    }

    private static String memberText(Value member) {
        return switch (member) {
            case Value.Text(var text) -> text;
            case Value.Numeric(var number) -> NumberText.of(number);
            case Value.Binary(var bytes) -> Base64.getEncoder().encodeToString(bytes);
            default -> throw new IllegalStateException("a set has no members of type " + member.type());
        };
    }
}
