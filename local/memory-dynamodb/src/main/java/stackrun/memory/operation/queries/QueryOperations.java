package stackrun.memory.operation.queries;

import java.util.Map;
import stackrun.memory.request.Operation;
import stackrun.memory.table.Store;

/** {@code Query} and {@code Scan}, by name. */
public final class QueryOperations {

    private QueryOperations() {}

    public static Map<String, Operation> byName(Store store) {
        return Map.of("Query", new Query(store), "Scan", new Scan(store));
    }
}
