package stackrun.memory.operation.streams;

import stackrun.embedded.setting.Account;
import stackrun.memory.stream.Change;
import stackrun.memory.table.TableDefinition;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes the changes of a stream as records.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_Record.html">Record</a>
 */
final class StreamRecord {

    private StreamRecord() {}

    static ObjectNode json(Change change, TableDefinition table) {
        var record = JsonNodeFactory.instance.objectNode();
        record.put("eventID", change.sequenceNumber());
        record.put("eventName", change.eventName());
        record.put("eventVersion", "1.1");
        record.put("eventSource", "aws:dynamodb");
        record.put("awsRegion", Account.DEFAULT.region());
        var data = record.putObject("dynamodb");
        data.put("ApproximateCreationDateTime", change.at().getEpochSecond());
        data.set("Keys", change.keys());
        if (change.newImage() != null) {
            data.set("NewImage", change.newImage());
        }
        if (change.oldImage() != null) {
            data.set("OldImage", change.oldImage());
        }
        data.put("SequenceNumber", change.sequenceNumber());
        data.put("SizeBytes", change.size());
        data.put("StreamViewType", String.valueOf(table.streamViewType()));
        return record;
    }
}
