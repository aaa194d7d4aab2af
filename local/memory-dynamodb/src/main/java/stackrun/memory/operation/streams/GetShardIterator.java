package stackrun.memory.operation.streams;

import java.time.InstantSource;
import java.util.Set;
import stackrun.memory.request.Operation;
import stackrun.memory.request.Refusal;
import stackrun.memory.request.Request;
import stackrun.memory.stream.ChangeLog;
import stackrun.memory.stream.SequenceNumbers;
import stackrun.memory.table.Store;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code GetShardIterator}: a position at which to start to read the shard of a stream.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_GetShardIterator.html">GetShardIterator</a>
 */
record GetShardIterator(Store store, InstantSource clock) implements Operation {

    private static final Set<String> MEMBERS = Set.of("StreamArn", "ShardId", "ShardIteratorType", "SequenceNumber");

    @Override
    public ObjectNode answer(JsonNode json) {
        var request = Request.of(json, "GetShardIterator", MEMBERS);
        var arn = request.text("StreamArn");
        var stream = TableStream.find(store, arn);
        if (!request.text("ShardId").equals(ChangeLog.SHARD_ID)) {
            throw new Refusal(
                    "ResourceNotFoundException", "Requested resource not found: Shard does not exist in stream");
        }
        var after = after(request, stream.log());
        var iterator = new ShardIterator(arn, after, clock.millis()).encode();
        return JsonNodeFactory.instance.objectNode().put("ShardIterator", iterator);
    }

    /** The sequence number of the last record before the iterator; empty at the start of the stream. */
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
}
