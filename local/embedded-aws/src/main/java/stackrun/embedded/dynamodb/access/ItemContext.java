package stackrun.embedded.dynamodb.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * The condition keys of requests that read and write items.
 *
 * @see <a href="https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazondynamodb.html#amazondynamodb-policy-keys">Condition
 *     keys for Amazon DynamoDB</a>
 */
final class ItemContext {

    /** The keys that are supplied. Policies with another key of this service cannot be evaluated. */
    static final List<String> KEYS =
            List.of("dynamodb:LeadingKeys", "dynamodb:ReturnValues", "dynamodb:Select", "dynamodb:EnclosingOperation");

    private final Map<String, List<String>> context = new TreeMap<>();

    /** @param values typed values of the partition key, such as {@code {"S": "a"}} */
    ItemContext leadingKeys(Collection<JsonNode> values) {
        var distinct = new TreeSet<String>();
        values.forEach(value -> text(value).ifPresent(distinct::add));
        if (!distinct.isEmpty()) {
            context.put("dynamodb:LeadingKeys", List.copyOf(distinct));
        }
        return this;
    }

    private static Optional<String> text(JsonNode typed) {
        for (var member : new ArrayList<>(typed.properties())) {
            if (List.of("S", "N", "B").contains(member.getKey())) {
                return Optional.of(member.getValue().asString(""));
            }
        }
        return Optional.empty();
    }

    ItemContext member(String key, JsonNode value) {
        if (value.isString()) {
            context.put(key, List.of(value.asString()));
        }
        return this;
    }

    ItemContext enclosedBy(String operation) {
        context.put("dynamodb:EnclosingOperation", List.of(operation));
        return this;
    }

    Map<String, List<String>> values() {
        return context;
    }
}
