package stackrun.embedded.awsjson;

import java.util.Optional;
import stackrun.embedded.http.HttpRequest;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * A request of the protocol before an operation reads it.
 *
 * @param operation the name in the API reference
 * @param members the body, in JSON or CBOR
 */
public record AwsJsonRequest(String operation, JsonNode members) {

    /** The request, or empty if it names no operation or its body cannot be read. */
    public static Optional<AwsJsonRequest> of(HttpRequest http) {
        var target = http.headers().first("X-Amz-Target").orElse("").split("\\.", 2);
        if (target.length < 2) {
            return Optional.empty();
        }
        var format = WireFormat.of(http.headers().first("Content-Type").orElse(""));
        try {
            return Optional.of(new AwsJsonRequest(target[1], format.mapper().readTree(http.body())));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** The value of a text member; empty if it is absent or something else. */
    public Optional<String> text(String member) {
        var value = members.path(member);
        return value.isString() ? Optional.of(value.asString()) : Optional.empty();
    }
}
