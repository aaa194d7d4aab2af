package stackrun.memory.value;

import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import stackrun.memory.request.Refusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Values as the wire writes them: an object whose one member is named by the type.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_AttributeValue.html">AttributeValue</a>
 */
public final class AttributeJson {

    private static final int MAX_DEPTH = 32;
    private static final Value.Null NULL = new Value.Null();

    private AttributeJson() {}

    public static Map<String, Value> attributes(JsonNode json) {
        return members(json, 0);
    }

    public static Value value(JsonNode json) {
        return value(json, 0);
    }

    private static Map<String, Value> members(JsonNode json, int depth) {
        if (!json.isObject()) {
            throw unexpected(json);
        }
        var members = LinkedHashMap.<String, Value>newLinkedHashMap(json.size());
        for (var member : json.properties()) {
            members.put(member.getKey(), value(member.getValue(), depth));
        }
        return Collections.unmodifiableMap(members);
    }

    private static Value value(JsonNode json, int depth) {
        if (!json.isObject()) {
            throw unexpected(json);
        }
        if (json.size() != 1) {
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
            case S -> new Value.Text(string(json));
            case N -> Numbers.parse(string(json));
            case B -> new Value.Binary(bytes(json));
            case BOOL -> new Value.Bool(bool(json));
            case NULL -> {
                if (!bool(json)) {
                    throw Refusal.invalidParameter("Null attribute value types must have the value of true");
                }
                yield NULL;
            }
            case M -> new Value.Document(members(json, depth + 1));
            case L -> {
                var elements = new ArrayList<Value>(json.size());
                for (var element : array(json)) {
                    elements.add(value(element, depth + 1));
                }
                yield new Value.Sequence(Collections.unmodifiableList(elements));
            }
            case SS, NS, BS -> set(type, array(json), depth);
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

    private static String string(JsonNode json) {
        if (!json.isString()) {
            throw unexpected(json);
        }
        return json.stringValue();
    }

    private static boolean bool(JsonNode json) {
        if (!json.isBoolean()) {
            throw unexpected(json);
        }
        return json.booleanValue();
    }

    private static JsonNode array(JsonNode json) {
        if (!json.isArray()) {
            throw unexpected(json);
        }
        return json;
    }

    private static byte[] bytes(JsonNode json) {
        try {
            return Base64.getDecoder().decode(string(json));
        } catch (IllegalArgumentException e) {
            throw new Refusal("SerializationException", "a value of type B is not base64");
        }
    }

    private static Refusal unexpected(JsonNode json) {
        return new Refusal("SerializationException", "a %s is not expected here".formatted(json.getNodeType()));
    }

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
            case Value.Numeric(var number) -> json.put(type, Numbers.text(number));
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
            case Value.Numeric(var number) -> Numbers.text(number);
            case Value.Binary(var bytes) -> Base64.getEncoder().encodeToString(bytes);
            default -> throw new IllegalStateException("a set has no members of type " + member.type());
        };
    }
}
