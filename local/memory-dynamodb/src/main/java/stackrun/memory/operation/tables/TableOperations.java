package stackrun.memory.operation.tables;

import java.time.InstantSource;
import java.util.Map;
import stackrun.memory.request.Operation;
import stackrun.memory.table.Store;

/** The operations on tables, by name. */
public final class TableOperations {

    private TableOperations() {}

    public static Map<String, Operation> byName(Store store, InstantSource clock) {
        return Map.of(
                "CreateTable", new CreateTable(store, clock),
                "DescribeTable", new DescribeTable(store),
                "DeleteTable", new DeleteTable(store),
                "ListTables", new ListTables(store),
                "UpdateTimeToLive", new UpdateTimeToLive(store),
                "DescribeTimeToLive", new DescribeTimeToLive(store));
    }
}
