package stackrun.memory;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** Everything that a table's stream holds, in order. */
record TableStream(DynamoDbClient tables, DynamoDbStreamsClient streams) {

    List<Record> of(String table) {
        var arn = tables.describeTable(describe -> describe.tableName(table))
                .table()
                .latestStreamArn();
        var records = new ArrayList<Record>();
        for (var shard : streams.describeStream(describe -> describe.streamArn(arn))
                .streamDescription()
                .shards()) {
            var iterator = streams.getShardIterator(get -> get.streamArn(arn)
                            .shardId(shard.shardId())
                            .shardIteratorType(ShardIteratorType.TRIM_HORIZON))
                    .shardIterator();
            read(iterator, records);
        }
        return records;
    }

    /** Up to the first answer without records. */
    private void read(@Nullable String iterator, List<Record> records) {
        var next = iterator;
        while (next != null) {
            var from = next;
            var answer = streams.getRecords(get -> get.shardIterator(from));
            if (answer.records().isEmpty()) {
                return;
            }
            records.addAll(answer.records());
            next = answer.nextShardIterator();
        }
    }
}
