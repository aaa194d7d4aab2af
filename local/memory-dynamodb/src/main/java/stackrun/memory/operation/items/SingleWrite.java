package stackrun.memory.operation.items;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stackrun.memory.expression.Projection;
import stackrun.memory.expression.UpdateExpression;
import stackrun.memory.table.Store;
import stackrun.memory.value.AttributeJson;
import stackrun.memory.value.Item;
import stackrun.memory.value.Value;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A write outside of batches and transactions. Its answer can contain attributes of the item.
 *
 * @param expression the expression of an update, or null if there is none
 */
record SingleWrite(Write write, @Nullable UpdateExpression expression) {

    ObjectNode make(ReturnValues returned, Store store, Instant now) {
        write.refuseUnlessConditionHolds();
        var before = write.before();
        var after = write.after();
        write.make(after, store, now);
        return answer(
                switch (returned) {
                    case NONE -> Map.of();
                    case ALL_OLD -> all(before);
                    case ALL_NEW -> all(after);
                    case UPDATED_OLD -> updated(before);
                    case UPDATED_NEW -> updated(after);
                });
    }

    private static Map<String, Value> all(@Nullable Item item) {
        return item == null ? Map.of() : item.attributes();
    }

    /** The parts of an item that the update expression changes. */
    private Map<String, Value> updated(@Nullable Item item) {
        return expression == null || item == null
                ? Map.of()
                : Projection.of(expression.paths()).of(item.attributes());
    }

    private static ObjectNode answer(Map<String, Value> attributes) {
        var answer = JsonNodeFactory.instance.objectNode();
        if (!attributes.isEmpty()) {
            answer.set("Attributes", AttributeJson.json(attributes));
        }
        return answer;
    }
}
