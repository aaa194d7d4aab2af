package stackrun.embedded.dynamodb.access;

import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Finds the value of the partition key in the key condition of a query. */
final class KeyConditionValue {

    private static final Pattern EQUALITY = Pattern.compile("(?<name>[#\\w.-]+)\\s*=\\s*(?<value>:\\w+)");

    private KeyConditionValue() {}

    /**
     * The typed value, such as {@code {"S": "a"}}.
     *
     * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Query.KeyConditionExpressions.html">Key
     *     condition expressions</a>
     */
    static Optional<JsonNode> of(JsonNode query, String partitionKey) {
        var equality = EQUALITY.matcher(query.path("KeyConditionExpression").asString(""));
        while (equality.find()) {
            var name = equality.group("name");
            var resolved = query.path("ExpressionAttributeNames").path(name).asString(name);
            if (resolved.equals(partitionKey)) {
                return Optional.of(query.path("ExpressionAttributeValues").path(equality.group("value")));
            }
        }
        var legacy = query.path("KeyConditions").path(partitionKey).path("AttributeValueList");
        return legacy.isEmpty() ? Optional.empty() : Optional.of(legacy.path(0));
    }
}
