package stackrun.memory.operation.items;

import java.time.InstantSource;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stackrun.memory.request.Accounting;
import stackrun.memory.request.ConstraintViolation;
import stackrun.memory.request.Operation;
import stackrun.memory.request.Request;
import stackrun.memory.table.Store;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code TransactWriteItems}: makes all of its writes, or makes none and reports a reason for each.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html">TransactWriteItems</a>
 */
record TransactWriteItems(Store store, InstantSource clock) implements Operation {

    private static final Set<String> MEMBERS =
            Set.of("TransactItems", "ClientRequestToken", "ReturnConsumedCapacity", "ReturnItemCollectionMetrics");

    private static final int MAX_TOKEN_LENGTH = 36;

    @Override
    public ObjectNode answer(JsonNode json) {
        var request = Request.of(json, "TransactWriteItems", MEMBERS);
        Accounting.refuse(request);
        var items = TransactItems.of(request);
        var now = clock.instant();
        var token = token(request);
        var transaction = new Transaction(new TransactionReader(store).attempts(items));
        if (token == null || !store.tokens().knows(token, items, now)) {
            transaction.make(store, now);
            if (token != null) {
                store.tokens().remember(token, items, now);
            }
        }
        return JsonNodeFactory.instance.objectNode();
    }

    private static @Nullable String token(Request request) {
        var token = request.optionalText("ClientRequestToken");
        if (token != null && (token.isEmpty() || token.length() > MAX_TOKEN_LENGTH)) {
            throw ConstraintViolation.of(
                    token, "clientRequestToken", "Member must have length between 1 and " + MAX_TOKEN_LENGTH);
        }
        return token;
    }
}
