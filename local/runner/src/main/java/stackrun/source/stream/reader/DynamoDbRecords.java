package stackrun.source.stream.reader;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;
import stackrun.source.stream.StreamRecord;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes records of a table's stream as elements of a function's event.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-ddb.html">Event from DynamoDB streams</a>
 */
record DynamoDbRecords(String streamArn, String region) {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /**
     * Writes a record. It has an identity only if DynamoDB itself deleted an expired item.
     *
     * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/time-to-live-ttl-streams.html">DynamoDB
     *     Streams and Time to Live</a>
     */
    StreamRecord of(Record record) {
        var change = record.dynamodb();
        var event = NODES.objectNode();
        event.put("eventID", record.eventID());
        event.put("eventName", record.eventNameAsString());
        event.put("eventVersion", record.eventVersion());
        event.put("eventSource", "aws:dynamodb");
        event.put("awsRegion", region);
        event.set("dynamodb", data(record));
        event.put("eventSourceARN", streamArn);
        if (record.userIdentity() != null) {
            event.putObject("userIdentity")
                    .put("type", record.userIdentity().type())
                    .put("principalId", record.userIdentity().principalId());
        }
        return new StreamRecord(
                change.sequenceNumber(), change.keys().toString(), change.approximateCreationDateTime(), event, event);
    }

    private static ObjectNode data(Record record) {
        var change = record.dynamodb();
        var data = NODES.objectNode();
        data.put(
                "ApproximateCreationDateTime",
                change.approximateCreationDateTime().getEpochSecond());
        data.set("Keys", image(change.keys()));
        if (change.hasNewImage()) {
            data.set("NewImage", image(change.newImage()));
        }
        if (change.hasOldImage()) {
            data.set("OldImage", image(change.oldImage()));
        }
        data.put("SequenceNumber", change.sequenceNumber());
        data.put("SizeBytes", change.sizeBytes());
        data.put("StreamViewType", change.streamViewTypeAsString());
        return data;
    }

    private static ObjectNode image(Map<String, AttributeValue> attributes) {
        var image = NODES.objectNode();
        attributes.forEach((name, value) -> image.set(name, AttributeJson.of(value)));
        return image;
    }
}
