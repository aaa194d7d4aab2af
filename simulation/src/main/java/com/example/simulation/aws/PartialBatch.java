package com.example.simulation.aws;

import java.util.List;
import java.util.function.IntPredicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A batch of which a service accepts some entries and rejects others, in a response with status 200.
 *
 * @see <a href="https://docs.aws.amazon.com/kinesis/latest/APIReference/API_PutRecords.html">PutRecords</a>
 * @see <a href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessageBatch.html">SendMessageBatch</a>
 * @see <a href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_ChangeMessageVisibilityBatch.html">ChangeMessageVisibilityBatch</a>
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchGetItem.html">BatchGetItem</a>
 */
public record PartialBatch(Cloud cloud) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /**
     * Executes a call for a part of its entries.
     *
     * @param refused selects the entries that are rejected, by position
     */
    public Reply answer(Call call, IntPredicate refused) {
        return switch (call.operation()) {
            case "SendMessageBatch", "ChangeMessageVisibilityBatch" -> entries(call, refused);
            case "PutRecords" -> putRecords(call, refused);
            case "BatchGetItem" -> batchGetItem(call, refused);
            default -> throw new IllegalArgumentException(call.operation() + " is done as a whole or not at all");
        };
    }

    private Reply entries(Call call, IntPredicate refused) {
        var request = (ObjectNode) JSON.readTree(call.body());
        var split = SplitBatch.of(request.path("Entries"), refused);
        request.set("Entries", array(split.accepted()));
        var answer = split.accepted().isEmpty()
                ? JSON.createObjectNode()
                        .set("Successful", JSON.createArrayNode())
                        .asObject()
                : (ObjectNode) JSON.readTree(
                        done(call, JSON.writeValueAsBytes(request)).body());
        var failed = answer.putArray("Failed");
        for (var entry : split.rejected()) {
            failed.addObject()
                    .put("Id", entry.path("Id").asString())
                    .put("Code", "InternalError")
                    .put("SenderFault", false);
        }
        return Reply.json(answer);
    }

    private Reply putRecords(Call call, IntPredicate refused) {
        var request = (ObjectNode) KinesisApi.read(call.body());
        var records = request.path("Records");
        var split = SplitBatch.of(records, refused);
        request.set("Records", array(split.accepted()));
        var taken = KinesisApi.read(done(call, KinesisApi.write(request)).body())
                .path("Records")
                .iterator();
        var answer = JSON.createObjectNode();
        answer.put("FailedRecordCount", split.rejected().size());
        var answers = answer.putArray("Records");
        for (int i = 0; i < records.size(); i++) {
            if (refused.test(i)) {
                answers.addObject()
                        .put("ErrorCode", "ProvisionedThroughputExceededException")
                        .put("ErrorMessage", "Rate exceeded for shard");
            } else {
                answers.add(taken.next());
            }
        }
        return KinesisApi.cbor(answer);
    }

    private Reply batchGetItem(Call call, IntPredicate refused) {
        var request = (ObjectNode) JSON.readTree(call.body());
        var table = request.path("RequestItems").propertyNames().iterator().next();
        var wanted = (ObjectNode) request.path("RequestItems").path(table);
        var split = SplitBatch.of(wanted.path("Keys"), refused);
        var left = wanted.deepCopy();
        left.set("Keys", array(split.rejected()));
        wanted.set("Keys", array(split.accepted()));
        var answer = split.accepted().isEmpty()
                ? (ObjectNode) JSON.readTree("{\"Responses\":{}}")
                : (ObjectNode) JSON.readTree(
                        done(call, JSON.writeValueAsBytes(request)).body());
        if (!split.rejected().isEmpty()) {
            answer.putObject("UnprocessedKeys").set(table, left);
        }
        return Reply.json(answer);
    }

    private Reply done(Call call, byte[] body) {
        return cloud.answer(new Call(call.service(), call.operation(), body, call.request()));
    }

    private static ArrayNode array(List<JsonNode> nodes) {
        return JSON.createArrayNode().addAll(nodes);
    }
}
