package stackrun.memory.value;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import stackrun.memory.request.Refusal;
import tools.jackson.databind.JsonNode;

/**
 * Reads attribute values from JSON: an object whose only member is named after the type.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_AttributeValue.html">AttributeValue</a>
 */
public final class AttributeReader {

    private static final int MAX_DEPTH = 32;
    private static final Value.Null NULL = new Value.Null();

    private AttributeReader() {}

    public static Map<String, Value> attributes(JsonNode json) {
        return members(json, 0);
    }

    public static Value value(JsonNode json) {
        return value(json, 0);
    }

    private static Map<String, Value> members(JsonNode json, int depth) {
        var members = LinkedHashMap.<String, Value>newLinkedHashMap(json.size());
        for (var member : JsonTypes.object(json).properties()) {
            members.put(member.getKey(), value(member.getValue(), depth));
        }
        return Collections.unmodifiableMap(members);
    }

    private static Value value(JsonNode json, int depth) {
        if (JsonTypes.object(json).size() != 1) {
            throw Refusal.validation(
                    json.isEmpty()
                            ? "Supplied AttributeValue is empty, must contain exactly one of the supported datatypes"
                            : "Supplied AttributeValue has more than one datatypes set, must contain exactly one of the"
                                    + " supported datatypes");
        }
        if (depth > MAX_DEPTH) {
            throw Refusal.validation("Nesting Levels have exceeded supported limits");
        }
        var member = json.properties().iterator().next();
        var type = Type.named(member.getKey());
        if (type == null) {
            throw Refusal.validation(
                    "Supplied AttributeValue is empty, must contain exactly one of the supported datatypes");
        }
        return value(type, member.getValue(), depth);
    }

    private static Value value(Type type, JsonNode json, int depth) {
        return switch (type) {
            case S -> new Value.Text(JsonTypes.string(json));
            case N -> Numbers.checked(NumberText.parse(JsonTypes.string(json)));
            case B -> new Value.Binary(JsonTypes.bytes(json));
            case BOOL -> new Value.Bool(JsonTypes.bool(json));
            case NULL -> {
                if (!JsonTypes.bool(json)) {
                    throw Refusal.invalidParameter("Null attribute value types must have the value of true");
                }
                yield NULL;
            }
            case M -> new Value.Document(members(json, depth + 1));
            case L -> {
                var elements = new ArrayList<Value>(json.size());
                for (var element : JsonTypes.array(json)) {
                    elements.add(value(element, depth + 1));
                }
                yield new Value.Sequence(Collections.unmodifiableList(elements));
            }
            case SS, NS, BS -> set(type, JsonTypes.array(json), depth);
        };
    }

    private static Value set(Type type, JsonNode json, int depth) {
        if (json.isEmpty()) {
            throw Refusal.invalidParameter(
                    switch (type) {
                        case SS -> "An string set  may not be empty";
                        case NS -> "An number set  may not be empty";
                        default -> "Binary sets should not be empty";
                    });
        }
        var members = LinkedHashSet.<Value>newLinkedHashSet(json.size());
        for (var member : json) {
            if (!members.add(value(type.ofMembers(), member, depth))) {
                throw Refusal.invalidParameter("Input collection %s contains duplicates.".formatted(json));
            }
        }
        return new Value.Members(type, Collections.unmodifiableSet(members));
    }
}
