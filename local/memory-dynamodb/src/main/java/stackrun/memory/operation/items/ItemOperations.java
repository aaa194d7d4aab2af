package stackrun.memory.operation.items;

import java.time.InstantSource;
import java.util.Map;
import stackrun.memory.request.Operation;
import stackrun.memory.table.Store;

/** The operations on items, by name. Every read is consistent. */
public final class ItemOperations {

    private ItemOperations() {}

    public static Map<String, Operation> byName(Store store, InstantSource clock) {
        return Map.of(
                "GetItem", new GetItem(store),
                "BatchGetItem", new BatchGetItem(store),
                "TransactGetItems", new TransactGetItems(store),
                "PutItem", new PutItem(store, clock),
                "UpdateItem", new UpdateItem(store, clock),
                "DeleteItem", new DeleteItem(store, clock),
                "BatchWriteItem", new BatchWriteItem(store, clock),
                "TransactWriteItems", new TransactWriteItems(store, clock));
    }
}
