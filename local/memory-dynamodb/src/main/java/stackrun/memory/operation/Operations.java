package stackrun.memory.operation;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import stackrun.memory.table.Store;

/** The operations that the tables in memory support. */
public final class Operations {

    private Operations() {}

    /**
     * The operations of a store.
     *
     * @return by the name in the API reference, such as {@code PutItem}
     */
    public static Map<String, Operation> byName(Store store, InstantSource clock) {
        var tables = new TableOperations(store, clock);
        var writes = new WriteOperations(store, clock);
        var reads = new ReadOperations(store);
        var queries = new QueryOperations(store);
        var streams = new StreamOperations(store, clock);
        var operations = new HashMap<String, Operation>();
        operations.put("CreateTable", tables::create);
        operations.put("DescribeTable", tables::describe);
        operations.put("DeleteTable", tables::delete);
        operations.put("ListTables", tables::list);
        operations.put("UpdateTimeToLive", tables::updateTimeToLive);
        operations.put("DescribeTimeToLive", tables::describeTimeToLive);
        operations.put("PutItem", writes::put);
        operations.put("UpdateItem", writes::update);
        operations.put("DeleteItem", writes::delete);
        operations.put("BatchWriteItem", new BatchWrite(store, clock)::answer);
        operations.put("TransactWriteItems", new TransactWrite(store, clock)::answer);
        operations.put("GetItem", reads::get);
        operations.put("BatchGetItem", reads::batchGet);
        operations.put("TransactGetItems", reads::transactGet);
        operations.put("Query", queries::query);
        operations.put("Scan", queries::scan);
        operations.put("ListStreams", streams::list);
        operations.put("DescribeStream", streams::describe);
        operations.put("GetShardIterator", streams::iterator);
        operations.put("GetRecords", streams::records);
        return Map.copyOf(operations);
    }
}
