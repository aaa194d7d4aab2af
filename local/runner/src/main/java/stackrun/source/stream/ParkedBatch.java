package stackrun.source.stream;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import stackrun.source.mapping.Deliver;
import stackrun.source.mapping.StreamMapping;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The record that Lambda writes to an on-failure destination: to S3 with the batch's records, to SQS without.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/kinesis-on-failure-destination.html#kinesis-on-failure-destination-example-s3">Invocation record in S3</a>
 */
final class ParkedBatch {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ParkedBatch() {}

    static ObjectNode of(
            StreamMapping mapping,
            String batchInfoName,
            String shard,
            List<StreamRecord> records,
            String condition,
            int attempts,
            Instant now) {
        var request = NODES.objectNode();
        request.put("requestId", UUID.randomUUID().toString());
        request.put("functionArn", mapping.functionArn());
        request.put("condition", condition);
        request.put("approximateInvokeCount", attempts);
        var response = NODES.objectNode();
        response.put("statusCode", 200);
        response.put("executedVersion", "1");
        response.put("functionError", "Unhandled");
        var info = NODES.objectNode();
        info.put("shardId", shard);
        info.put("startSequenceNumber", records.getFirst().sequenceNumber());
        info.put("endSequenceNumber", records.getLast().sequenceNumber());
        info.put("approximateArrivalOfFirstRecord", records.getFirst().arrival().toString());
        info.put("approximateArrivalOfLastRecord", records.getLast().arrival().toString());
        info.put("batchSize", records.size());
        info.put("streamArn", mapping.sourceArn());
        var batch = NODES.objectNode();
        batch.set("requestContext", request);
        batch.set("responseContext", response);
        batch.put("version", "1.0");
        batch.put("timestamp", now.toString());
        batch.set(batchInfoName, info);
        return batch;
    }

    /** Returns the record for S3, with the whole event as text in {@code payload}. */
    static byte[] withPayload(ObjectNode batch, List<StreamRecord> records) {
        var event = Deliver.event(records.stream().map(StreamRecord::event).toList());
        return JsonMapper.shared()
                .writeValueAsBytes(batch.deepCopy().put("payload", new String(event, StandardCharsets.UTF_8)));
    }
}
