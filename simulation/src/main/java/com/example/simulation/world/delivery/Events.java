package com.example.simulation.world.delivery;

import com.example.simulation.aws.queue.QueuedMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The events with which Lambda invokes functions, as bytes. */
public final class Events {

    private Events() {}

    /**
     * Returns the event of a queue's messages.
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

    /** Returns the input that schedules give. */
    public static byte[] ofTimer() {
        return "{}".getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] ofEvents(List<ObjectNode> records) {
        var event = JsonNodeFactory.instance.objectNode();
        event.putArray("Records").addAll(records);
        return JsonMapper.shared().writeValueAsBytes(event);
    }

    private static ObjectNode message(String queue, QueuedMessage message) {
        var record = JsonNodeFactory.instance.objectNode();
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
}
