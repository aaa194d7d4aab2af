package stackrun.memory.operation;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import stackrun.memory.operation.items.ItemOperations;
import stackrun.memory.operation.queries.QueryOperations;
import stackrun.memory.operation.streams.StreamOperations;
import stackrun.memory.operation.tables.TableOperations;
import stackrun.memory.request.Operation;
import stackrun.memory.table.Store;

/** The operations that the tables in memory support. */
public final class Operations {

    private Operations() {}

    /**
     * The operations of a store.
     *
     * @return the operations by their names in the API reference, such as {@code PutItem}
     */
    public static Map<String, Operation> byName(Store store, InstantSource clock) {
        var operations = new HashMap<String, Operation>();
        operations.putAll(TableOperations.byName(store, clock));
        operations.putAll(ItemOperations.byName(store, clock));
        operations.putAll(QueryOperations.byName(store));
        operations.putAll(StreamOperations.byName(store, clock));
        return Map.copyOf(operations);
    }
}
