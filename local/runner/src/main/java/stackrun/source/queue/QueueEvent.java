package stackrun.source.queue;

import java.util.Base64;
import software.amazon.awssdk.services.sqs.model.Message;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes messages of a queue as elements of a function's event.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html#example-standard-queue-message-event">Example event</a>
 */
public record QueueEvent(String queueArn, String region) {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    ObjectNode record(Message message) {
        var attributes = NODES.objectNode();
        message.attributesAsStrings().forEach(attributes::put);
        var own = NODES.objectNode();
        message.messageAttributes().forEach((name, value) -> {
            var attribute = NODES.objectNode();
            attribute.put("stringValue", value.stringValue());
            if (value.binaryValue() != null) {
                attribute.put(
                        "binaryValue",
                        Base64.getEncoder().encodeToString(value.binaryValue().asByteArray()));
            }
            attribute.set("stringListValues", NODES.arrayNode());
            attribute.set("binaryListValues", NODES.arrayNode());
            attribute.put("dataType", value.dataType());
            own.set(name, attribute);
        });
        var record = NODES.objectNode();
        record.put("messageId", message.messageId());
        record.put("receiptHandle", message.receiptHandle());
        record.put("body", message.body());
        record.set("attributes", attributes);
        record.set("messageAttributes", own);
        record.put("md5OfBody", message.md5OfBody());
        record.put("eventSource", "aws:sqs");
        record.put("eventSourceARN", queueArn);
        record.put("awsRegion", region);
        return record;
    }
}
