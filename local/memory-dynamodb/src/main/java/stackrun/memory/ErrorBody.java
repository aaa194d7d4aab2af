package stackrun.memory;

import java.util.Set;
import stackrun.memory.request.Refusal;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a refusal as the body of an answer, with the {@code __type} that SDKs read.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Programming.Errors.html">Error handling
 *     with DynamoDB</a>
 */
final class ErrorBody {

    private static final Set<String> FROM_VALIDATION = Set.of("ValidationException", "SerializationException");

    private ErrorBody() {}

    static ObjectNode of(Refusal refusal) {
        var prefix = FROM_VALIDATION.contains(refusal.type())
                ? "com.amazon.coral.validate#"
                : "com.amazonaws.dynamodb.v20120810#";
        var body = JsonNodeFactory.instance.objectNode();
        body.put("__type", prefix + refusal.type()).put("message", refusal.message());
        body.setAll(refusal.members());
        return body;
    }
}
