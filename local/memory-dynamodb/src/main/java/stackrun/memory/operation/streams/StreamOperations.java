package stackrun.memory.operation.streams;

import java.time.InstantSource;
import java.util.Map;
import stackrun.memory.request.Operation;
import stackrun.memory.table.Store;

/**
 * The operations on the streams of tables, by name.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_Operations_Amazon_DynamoDB_Streams.html">Amazon
 *     DynamoDB Streams</a>
 */
public final class StreamOperations {

    private StreamOperations() {}

    public static Map<String, Operation> byName(Store store, InstantSource clock) {
        return Map.of(
                "ListStreams", new ListStreams(store),
                "DescribeStream", new DescribeStream(store),
                "GetShardIterator", new GetShardIterator(store, clock),
                "GetRecords", new GetRecords(store, clock));
    }
}
