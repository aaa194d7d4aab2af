package stackrun.parity;

import static stackrun.parity.Difference.unless;
import static stackrun.parity.ParityTable.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.StreamStatus;

/** The streams of DynamoDB's tables. */
final class ChangeCases {

    private static final String SERVICE = "DynamoDB Streams";
    private static final String STREAMS = "amazondynamodb/latest/developerguide/Streams.html";
    private static final String ITERATORS = "amazondynamodb/latest/APIReference/API_streams_GetShardIterator.html";

    private ChangeCases() {}

    static List<ParityCase> all() {
        return List.of(
                new ParityCase(
                        SERVICE,
                        "changes of an item arrive in order, with the old and the new image",
                        STREAMS,
                        ChangeCases::order),
                new ParityCase(SERVICE, "a write that changes nothing is no change", STREAMS, ChangeCases::unchanged),
                new ParityCase(
                        SERVICE, "a reader continues after a sequence number", ITERATORS, ChangeCases::continues));
    }

    private static void order(Backend backend) throws Exception {
        var table = table(backend);
        IntStream.range(0, 5).forEach(i -> write(table, i));
        var changes = read(backend, table, 5, null);
        unless(
                changes.stream()
                        .map(each -> value(each.dynamodb().newImage(), "n").n())
                        .toList()
                        .equals(List.of("0", "1", "2", "3", "4")),
                "out of order");
        unless(changes.getFirst().eventNameAsString().equals("INSERT"), "the first change is no INSERT");
        unless(
                "3".equals(value(changes.getLast().dynamodb().oldImage(), "n").n()),
                "the old image is not the earlier one");
    }

    private static void unchanged(Backend backend) throws Exception {
        var table = table(backend);
        write(table, 1);
        write(table, 1);
        write(table, 2);
        var second = read(backend, table, 2, null).get(1).dynamodb().newImage();
        unless("2".equals(value(second, "n").n()), "a write that changed nothing is in the stream");
    }

    private static void continues(Backend backend) throws Exception {
        var table = table(backend);
        IntStream.range(0, 3).forEach(i -> write(table, i));
        var all = read(backend, table, 3, null);
        var rest = read(backend, table, 2, all.getFirst().dynamodb().sequenceNumber());
        unless(
                "1".equals(value(rest.getFirst().dynamodb().newImage(), "n").n()),
                "the reader does not continue at the next change");
    }

    /** A table whose stream is enabled, which an emulator may do later than the table becomes active. */
    private static ParityTable table(Backend backend) throws Exception {
        var table = ParityTable.in(backend);
        Wait.until(
                () -> backend.streams()
                        .describeStream(describe -> describe.streamArn(arn(table)))
                        .streamDescription()
                        .streamStatus(),
                StreamStatus.ENABLED::equals,
                "the stream does not become enabled");
        return table;
    }

    private static String arn(ParityTable table) {
        return table.dynamoDb()
                .describeTable(describe -> describe.tableName(table.name()))
                .table()
                .latestStreamArn();
    }

    private static void write(ParityTable table, int n) {
        table.put("order", "1", Map.of("n", AttributeValue.fromN(Integer.toString(n))));
    }

    /** Reads the first shard, which has all changes of a new table's only key. */
    private static List<Record> read(Backend backend, ParityTable table, int count, @Nullable String after)
            throws Exception {
        var streams = backend.streams();
        var arn = arn(table);
        var shards = Wait.until(
                () -> streams.describeStream(describe -> describe.streamArn(arn))
                        .streamDescription()
                        .shards(),
                found -> !found.isEmpty(),
                "the stream has no shard");
        var found = new ArrayList<Record>();
        for (var shard : shards) {
            var iterator = new String[] {
                streams.getShardIterator(get -> get.streamArn(arn)
                                .shardId(shard.shardId())
                                .shardIteratorType(
                                        after == null
                                                ? ShardIteratorType.TRIM_HORIZON
                                                : ShardIteratorType.AFTER_SEQUENCE_NUMBER)
                                .sequenceNumber(after))
                        .shardIterator()
            };
            Wait.until(
                    () -> {
                        var page = streams.getRecords(get -> get.shardIterator(iterator[0]));
                        found.addAll(page.records());
                        iterator[0] = page.nextShardIterator();
                        return found.size() >= count || iterator[0] == null;
                    },
                    Boolean::booleanValue,
                    "changes are missing in the stream");
        }
        unless(found.size() >= count, "changes are missing in the stream");
        return found;
    }
}
