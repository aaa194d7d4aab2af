package stackrun.memory.operation;

import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.Set;
import stackrun.embedded.setting.Account;
import stackrun.memory.request.Refusal;
import stackrun.memory.request.Request;
import stackrun.memory.stream.Change;
import stackrun.memory.stream.ChangeLog;
import stackrun.memory.stream.SequenceNumbers;
import stackrun.memory.table.Store;
import stackrun.memory.table.TableDefinition;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the streams of tables. Each has one shard, which never ends.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_Operations_Amazon_DynamoDB_Streams.html">Amazon
 *     DynamoDB Streams</a>
 */
final class StreamOperations {

    private static final Set<String> LIST = Set.of("TableName");
    private static final Set<String> DESCRIBE = Set.of("StreamArn", "Limit", "ExclusiveStartShardId");
    private static final Set<String> ITERATOR = Set.of("StreamArn", "ShardId", "ShardIteratorType", "SequenceNumber");
    private static final Set<String> RECORDS = Set.of("ShardIterator", "Limit");

    private static final int MAX_RECORDS = 1000;
    private static final int MAX_RESPONSE_BYTES = 1024 * 1024;

    private final Store store;
    private final InstantSource clock;

    StreamOperations(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    ObjectNode list(JsonNode json) {
        var request = Request.of(json, "ListStreams", LIST);
        var of = request.optionalText("TableName");
        var answer = JsonNodeFactory.instance.objectNode();
        var streams = answer.putArray("Streams");
        for (var table : store.tables().values()) {
            var definition = table.definition();
            if (definition.streamViewType() != null && (of == null || of.equals(definition.name()))) {
                streams.addObject()
                        .put("TableName", definition.name())
                        .put("StreamArn", definition.streamArn())
                        .put("StreamLabel", definition.streamLabel());
            }
        }
        return answer;
    }

    ObjectNode describe(JsonNode json) {
        var request = Request.of(json, "DescribeStream", DESCRIBE);
        var definition = stream(request.text("StreamArn")).definition();
        var answer = JsonNodeFactory.instance.objectNode();
        var stream = answer.putObject("StreamDescription");
        stream.put("StreamArn", request.text("StreamArn"));
        stream.put("StreamLabel", definition.streamLabel());
        stream.put("StreamStatus", "ENABLED");
        stream.put("StreamViewType", String.valueOf(definition.streamViewType()));
        stream.put(
                "CreationRequestDateTime",
                BigDecimal.valueOf(definition.created().toEpochMilli(), 3));
        stream.put("TableName", definition.name());
        stream.set("KeySchema", definition.request().get("KeySchema"));
        var shards = stream.putArray("Shards");
        if (!request.has("ExclusiveStartShardId")) {
            shards.addObject()
                    .put("ShardId", ChangeLog.SHARD_ID)
                    .putObject("SequenceNumberRange")
                    .put("StartingSequenceNumber", SequenceNumbers.LOWEST);
        }
        return answer;
    }

    ObjectNode iterator(JsonNode json) {
        var request = Request.of(json, "GetShardIterator", ITERATOR);
        var arn = request.text("StreamArn");
        var stream = stream(arn);
        if (!request.text("ShardId").equals(ChangeLog.SHARD_ID)) {
            throw new Refusal(
                    "ResourceNotFoundException", "Requested resource not found: Shard does not exist in stream");
        }
        var after = after(request, stream.log());
        var iterator = new ShardIterator(arn, after, clock.millis()).encode();
        return JsonNodeFactory.instance.objectNode().put("ShardIterator", iterator);
    }

    private static String after(Request request, ChangeLog log) {
        var changes = log.changes();
        request.required("ShardIteratorType");
        return switch (request.choice(
                "ShardIteratorType", "TRIM_HORIZON", "LATEST", "AT_SEQUENCE_NUMBER", "AFTER_SEQUENCE_NUMBER")) {
            case "TRIM_HORIZON" -> "";
            case "LATEST" -> changes.isEmpty() ? "" : changes.getLast().sequenceNumber();
            case "AFTER_SEQUENCE_NUMBER" -> sequenceNumber(request);
            default -> {
                int first = log.firstAfter(sequenceNumber(request)) - 1;
                yield first < 1 ? "" : changes.get(first - 1).sequenceNumber();
            }
        };
    }

    private static String sequenceNumber(Request request) {
        var number = request.text("SequenceNumber");
        if (!number.matches("\\d{%s}".formatted(SequenceNumbers.LOWEST.length()))) {
            throw Refusal.validation("Invalid SequenceNumber: " + number);
        }
        return number;
    }

    ObjectNode records(JsonNode json) {
        var request = Request.of(json, "GetRecords", RECORDS);
        var iterator = ShardIterator.decode(request.text("ShardIterator"));
        iterator.refuseExpired(clock.instant());
        int most = limit(request);
        var stream = stream(iterator.stream());
        var changes = stream.log().changes();
        var answer = JsonNodeFactory.instance.objectNode();
        var records = answer.putArray("Records");
        var after = iterator.after();
        int size = 0;
        for (int next = stream.log().firstAfter(after); next < changes.size() && records.size() < most; next++) {
            var change = changes.get(next);
            size += change.size();
            if (size > MAX_RESPONSE_BYTES && !records.isEmpty()) {
                break;
            }
            records.add(record(change, stream.definition()));
            after = change.sequenceNumber();
        }
        return answer.put("NextShardIterator", new ShardIterator(iterator.stream(), after, clock.millis()).encode());
    }

    private static int limit(Request request) {
        int limit = request.limit();
        if (request.has("Limit") && limit > MAX_RECORDS) {
            throw Refusal.validation(("1 validation error detected: Value '%s' at 'limit' failed to satisfy constraint:"
                            + " Member must have value less than or equal to %s")
                    .formatted(limit, MAX_RECORDS));
        }
        return Math.min(limit, MAX_RECORDS);
    }

    private static ObjectNode record(Change change, TableDefinition definition) {
        var record = JsonNodeFactory.instance.objectNode();
        record.put("eventID", change.sequenceNumber());
        record.put("eventName", change.eventName());
        record.put("eventVersion", "1.1");
        record.put("eventSource", "aws:dynamodb");
        record.put("awsRegion", Account.DEFAULT.region());
        var data = record.putObject("dynamodb");
        data.put("ApproximateCreationDateTime", change.at().getEpochSecond());
        data.set("Keys", change.keys());
        if (change.newImage() != null) {
            data.set("NewImage", change.newImage());
        }
        if (change.oldImage() != null) {
            data.set("OldImage", change.oldImage());
        }
        data.put("SequenceNumber", change.sequenceNumber());
        data.put("SizeBytes", change.size());
        data.put("StreamViewType", String.valueOf(definition.streamViewType()));
        return record;
    }

    private record Stream(TableDefinition definition, ChangeLog log) {}

    private Stream stream(String arn) {
        var parts = arn.split("/", -1);
        var table = parts.length < 2 ? null : store.tables().get(parts[1]);
        var log = table == null ? null : table.stream();
        if (table == null || log == null || !table.definition().streamArn().equals(arn)) {
            throw new Refusal(
                    "ResourceNotFoundException", "Requested resource not found: Stream: %s not found".formatted(arn));
        }
        return new Stream(table.definition(), log);
    }
}
