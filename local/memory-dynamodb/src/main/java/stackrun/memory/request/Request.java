package stackrun.memory.request;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The members of a request, or of a structure in it. Unknown members are refused and never ignored. */
public record Request(ObjectNode json) {

    public Request {
        for (var member : json.properties()) {
            if (member.getValue().isNull()) {
                json = withoutNulls(json);
                break;
            }
        }
    }

    /**
     * Opens a structure of a request, and refuses unknown members.
     *
     * @param structure the name of the structure in refusals, such as {@code PutItem}
     */
    public static Request of(JsonNode json, String structure, Set<String> known) {
        if (!(json instanceof ObjectNode object)) {
            throw new Refusal("SerializationException", structure + " must be an object");
        }
        for (var name : object.propertyNames()) {
            if (!known.contains(name)) {
                throw Refusal.validation(
                        "These tables in memory do not know the member %s of %s".formatted(name, structure));
            }
        }
        return new Request(object);
    }

    private static ObjectNode withoutNulls(ObjectNode json) {
        var copy = json.objectNode();
        for (var member : json.properties()) {
            if (!member.getValue().isNull()) {
                copy.set(member.getKey(), member.getValue());
            }
        }
        return copy;
    }

    public boolean has(String member) {
        return json.has(member);
    }

    public JsonNode required(String member) {
        var value = json.get(member);
        if (value == null) {
            throw ConstraintViolation.missing(member);
        }
        return value;
    }

    public String text(String member) {
        return string(required(member), member);
    }

    @Nullable
    public String optionalText(String member) {
        return has(member) ? text(member) : null;
    }

    public ObjectNode object(String member) {
        if (required(member) instanceof ObjectNode object) {
            return object;
        }
        throw new Refusal("SerializationException", member + " must be an object");
    }

    public JsonNode array(String member) {
        var value = required(member);
        if (!value.isArray()) {
            throw new Refusal("SerializationException", member + " must be a list");
        }
        return value;
    }

    public boolean flag(String member, boolean otherwise) {
        if (!has(member)) {
            return otherwise;
        }
        var value = required(member);
        if (!value.isBoolean()) {
            throw new Refusal("SerializationException", member + " must be a boolean");
        }
        return value.booleanValue();
    }

    /** The value of {@code Limit}, or {@link Integer#MAX_VALUE} if the request has none. */
    public int limit() {
        if (!has("Limit")) {
            return Integer.MAX_VALUE;
        }
        var limit = required("Limit");
        if (!limit.isInt()) {
            throw new Refusal("SerializationException", "Limit must be an integer");
        }
        if (limit.intValue() < 1) {
            throw ConstraintViolation.of(
                    limit.intValue(), "limit", "Member must have value greater than or equal to 1");
        }
        return limit.intValue();
    }

    /** One of the values, or the first if the request has no such member. */
    public String choice(String member, String... values) {
        var chosen = has(member) ? text(member) : values[0];
        for (var value : values) {
            if (value.equals(chosen)) {
                return chosen;
            }
        }
        throw ConstraintViolation.of(
                chosen,
                ConstraintViolation.inLowerCase(member),
                "Member must satisfy enum value set: [%s]".formatted(String.join(", ", values)));
    }

    public static String string(JsonNode value, String member) {
        if (!value.isString()) {
            throw new Refusal("SerializationException", member + " must be a string");
        }
        return value.stringValue();
    }
}
