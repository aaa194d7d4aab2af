package stackrun.memory.value;

import java.util.Base64;
import stackrun.memory.request.Refusal;
import tools.jackson.databind.JsonNode;

/** Reads JSON nodes of an expected type, and refuses nodes of other types. */
final class JsonTypes {

    private JsonTypes() {}

    static JsonNode object(JsonNode json) {
        return require(json, json.isObject());
    }

    static JsonNode array(JsonNode json) {
        return require(json, json.isArray());
    }

    static String string(JsonNode json) {
        return require(json, json.isString()).stringValue();
    }

    static boolean bool(JsonNode json) {
        return require(json, json.isBoolean()).booleanValue();
    }

    /** The bytes of a base64 string. */
    static byte[] bytes(JsonNode json) {
        try {
            return Base64.getDecoder().decode(string(json));
        } catch (IllegalArgumentException e) {
            throw new Refusal("SerializationException", "a value of type B is not base64");
        }
    }

    private static JsonNode require(JsonNode json, boolean expected) {
        if (!expected) {
            throw new Refusal("SerializationException", "a %s is not expected here".formatted(json.getNodeType()));
        }
        return json;
    }
}
