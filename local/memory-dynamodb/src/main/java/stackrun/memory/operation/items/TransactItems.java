package stackrun.memory.operation.items;

import stackrun.memory.request.ConstraintViolation;
import stackrun.memory.request.Request;
import tools.jackson.databind.JsonNode;

/** Reads the parts of a transaction: between 1 and 100. */
final class TransactItems {

    private static final int MAX_ITEMS = 100;

    private TransactItems() {}

    static JsonNode of(Request request) {
        var items = request.array("TransactItems");
        if (items.isEmpty() || items.size() > MAX_ITEMS) {
            throw ConstraintViolation.of(
                    "transactItems",
                    "Member must have length %s than or equal to %s"
                            .formatted(items.isEmpty() ? "greater" : "less", items.isEmpty() ? 1 : MAX_ITEMS));
        }
        return items;
    }
}
