package stackrun.source.stream.reader;

import java.util.Base64;
import software.amazon.awssdk.services.kinesis.model.Record;
import stackrun.source.stream.StreamRecord;
import stackrun.template.Place;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes records of a Kinesis stream as elements of a function's event.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-kinesis.html">Event from Kinesis</a>
 */
record KinesisRecords(String streamArn, Place place) {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    StreamRecord of(Record record, String shard) {
        var event = NODES.objectNode();
        event.set("kinesis", data(record));
        event.put("eventSource", "aws:kinesis");
        event.put("eventVersion", "1.0");
        event.put("eventID", shard + ":" + record.sequenceNumber());
        event.put("eventName", "aws:kinesis:record");
        event.put("invokeIdentityArn", "arn:aws:iam::%s:role/local".formatted(place.account()));
        event.put("awsRegion", place.region());
        event.put("eventSourceARN", streamArn);
        return new StreamRecord(
                record.sequenceNumber(),
                record.partitionKey(),
                record.approximateArrivalTimestamp(),
                event,
                filtered(record));
    }

    private static ObjectNode data(Record record) {
        var data = NODES.objectNode();
        data.put("kinesisSchemaVersion", "1.0");
        data.put("partitionKey", record.partitionKey());
        data.put("sequenceNumber", record.sequenceNumber());
        data.put("data", Base64.getEncoder().encodeToString(record.data().asByteArray()));
        data.put(
                "approximateArrivalTimestamp",
                record.approximateArrivalTimestamp().toEpochMilli() / 1000.0);
        return data;
    }

    /** Filters match the partition key and the data, which is JSON or text. */
    private static ObjectNode filtered(Record record) {
        var filtered = NODES.objectNode();
        filtered.put("partitionKey", record.partitionKey());
        try {
            filtered.set("data", JsonMapper.shared().readTree(record.data().asByteArray()));
        } catch (JacksonException e) {
            filtered.put("data", record.data().asUtf8String());
        }
        return filtered;
    }
}
