package com.example.simulation.world;

import com.example.simulation.aws.EventStreams;
import com.example.simulation.aws.QueuedMessage;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import stackrun.memory.stream.Change;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The events Lambda invokes functions with, as bytes. */
final class Events {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    /** The one shard that each stream has. */
    static final String SHARD = "shardId-000000000000";

    private Events() {}

    /**
     * Messages of a queue.
     *
     * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html">Using Lambda with Amazon SQS</a>
     */
    static byte[] ofQueue(String queue, List<QueuedMessage> messages) {
        return ofEvents(
                messages.stream().map(message -> message(queue, message)).toList());
    }

    static byte[] ofRecords(List<ShardRecord> records) {
        return ofEvents(records.stream().map(ShardRecord::event).toList());
    }

    /** The input that schedules give. */
    static byte[] ofTimer() {
        return "{}".getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] ofEvents(List<ObjectNode> records) {
        var event = NODES.objectNode();
        event.putArray("Records").addAll(records);
        return JsonMapper.shared().writeValueAsBytes(event);
    }

    private static ObjectNode message(String queue, QueuedMessage message) {
        var record = NODES.objectNode();
        record.put("messageId", message.id());
        record.put("receiptHandle", message.receiptHandle());
        record.put("body", message.body());
        var attributes = record.putObject("attributes");
        attributes.put("ApproximateReceiveCount", Integer.toString(message.receives()));
        if (message.traceHeader() != null) {
            attributes.put("AWSTraceHeader", message.traceHeader());
        }
        if (message.group() != null) {
            attributes.put("MessageGroupId", message.group());
        }
        record.put("eventSource", "aws:sqs");
        record.put("eventSourceARN", "arn:aws:sqs:eu-west-1:000000000000:" + queue);
        return record;
    }

    /**
     * A change of a table.
     *
     * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-ddb.html">Using Lambda with DynamoDB streams</a>
     */
    static ShardRecord changeRecord(int index, Change change) {
        var event = NODES.objectNode();
        event.put("eventID", change.sequenceNumber());
        event.put("eventName", change.eventName());
        event.put("eventSource", "aws:dynamodb");
        var data = event.putObject("dynamodb");
        data.put("ApproximateCreationDateTime", change.at().getEpochSecond());
        data.set("Keys", change.keys());
        if (change.newImage() != null) {
            data.set("NewImage", change.newImage());
        }
        data.put("SequenceNumber", change.sequenceNumber());
        data.put("StreamViewType", "NEW_IMAGE");
        return new ShardRecord(index, change.sequenceNumber(), change.at(), event);
    }

    /**
     * A record of a Kinesis shard.
     *
     * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-kinesis.html">Using Lambda with Kinesis</a>
     */
    static ShardRecord kinesisRecord(int index, EventStreams.Entry entry) {
        var event = NODES.objectNode();
        event.put("eventID", SHARD + ":" + entry.sequenceNumber());
        event.put("eventName", "aws:kinesis:record");
        event.put("eventSource", "aws:kinesis");
        var data = event.putObject("kinesis");
        data.put("partitionKey", entry.partitionKey());
        data.put("sequenceNumber", entry.sequenceNumber());
        data.put("data", Base64.getEncoder().encodeToString(entry.data()));
        data.put("approximateArrivalTimestamp", entry.arrival().toEpochMilli() / 1000.0);
        return new ShardRecord(index, entry.sequenceNumber(), entry.arrival(), event);
    }
}
