package stackrun.embedded.cognito.api;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import stackrun.embedded.cognito.pool.Pool;
import stackrun.embedded.cognito.pool.Pools;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The members of one request to the JSON API. Unknown members are ignored, as on AWS. */
final class Input {

    private final JsonNode json;

    private Input(JsonNode json) {
        this.json = json;
    }

    static Input of(byte[] body) {
        try {
            var json = JsonMapper.shared().readTree(body);
            if (json.isObject()) {
                return new Input(json);
            }
        } catch (JacksonException e) {
            // The error below omits the cause, because its message may quote the body.
        }
        throw CognitoException.serialization();
    }

    Optional<String> text(String member) {
        var value = json.path(member);
        if (isAbsent(value)) {
            return Optional.empty();
        }
        return Optional.of(text(value));
    }

    String required(String member) {
        return text(member).orElseThrow(() -> missing(member));
    }

    /** The user pool that the request names. */
    Pool pool(Pools pools) {
        var poolId = required("UserPoolId");
        return pools.find(poolId)
                .orElseThrow(() -> CognitoException.resourceNotFound("User pool %s does not exist.".formatted(poolId)));
    }

    boolean flag(String member) {
        var value = json.path(member);
        if (!isAbsent(value) && !value.isBoolean()) {
            throw CognitoException.serialization();
        }
        return value.booleanValue(false);
    }

    /** The attributes in a list of {@code Name} and {@code Value}. */
    Map<String, String> attributes(String member) {
        var attributes = new LinkedHashMap<String, String>();
        var list = json.path(member);
        if (!isAbsent(list) && !list.isArray()) {
            throw CognitoException.serialization();
        }
        for (var attribute : list) {
            attributes.put(text(attribute.path("Name")), text(attribute.path("Value")));
        }
        return attributes;
    }

    static CognitoException missing(String member) {
        var name = Character.toLowerCase(member.charAt(0)) + member.substring(1);
        return CognitoException.invalidParameter(
                "1 validation error detected: Value null at '%s' failed to satisfy".formatted(name)
                        + " constraint: Member must not be null");
    }

    private static boolean isAbsent(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }

    private static String text(JsonNode value) {
        if (!value.isString()) {
            throw CognitoException.serialization();
        }
        return value.stringValue();
    }
}
