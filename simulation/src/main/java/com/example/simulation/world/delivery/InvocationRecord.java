package com.example.simulation.world.delivery;

import com.example.simulation.deployment.Mapping;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The document that Lambda writes for a batch that it gave up; it contains the whole event.
 *
 * @param attempts how often the function was invoked with the batch
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/kinesis-on-failure-destination.html#kinesis-on-failure-destination-example-s3">Invocation record in S3</a>
 */
record InvocationRecord(Mapping.OfStream mapping, List<ShardRecord> records, ParkingCondition condition, int attempts) {

    ObjectNode json(UUID requestId, Instant timestamp) {
        var record = JsonMapper.shared().createObjectNode();
        record.putObject("requestContext")
                .put("requestId", requestId.toString())
                .put("functionArn", mapping.functionArn())
                .put("condition", condition.text())
                .put("approximateInvokeCount", attempts);
        record.putObject("responseContext")
                .put("statusCode", 200)
                .put("executedVersion", "1")
                .put("functionError", "Unhandled");
        record.put("version", "1.0");
        record.put("timestamp", timestamp.toString());
        var first = records.getFirst();
        var last = records.getLast();
        record.putObject(mapping.table() ? "DDBStreamBatchInfo" : "KinesisBatchInfo")
                .put("shardId", ShardRecord.SHARD)
                .put("startSequenceNumber", first.sequenceNumber())
                .put("endSequenceNumber", last.sequenceNumber())
                .put("approximateArrivalOfFirstRecord", first.arrival().toString())
                .put("approximateArrivalOfLastRecord", last.arrival().toString())
                .put("batchSize", records.size())
                .put("streamArn", mapping.sourceArn());
        return record.put("payload", new String(Events.ofRecords(records), StandardCharsets.UTF_8));
    }
}
