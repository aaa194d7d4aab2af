package stackrun.memory.operation.streams;

import java.math.BigDecimal;
import java.util.Set;
import stackrun.memory.request.Operation;
import stackrun.memory.request.Request;
import stackrun.memory.stream.ChangeLog;
import stackrun.memory.stream.SequenceNumbers;
import stackrun.memory.table.Store;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code DescribeStream}: a stream has one shard, which never ends. */
record DescribeStream(Store store) implements Operation {

    private static final Set<String> MEMBERS = Set.of("StreamArn", "Limit", "ExclusiveStartShardId");

    @Override
    public ObjectNode answer(JsonNode json) {
        var request = Request.of(json, "DescribeStream", MEMBERS);
        var definition = TableStream.find(store, request.text("StreamArn")).definition();
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
}
