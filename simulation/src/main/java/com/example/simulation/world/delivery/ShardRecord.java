package com.example.simulation.world.delivery;

import com.example.simulation.aws.EventStreams;
import java.time.Instant;
import java.util.Base64;
import stackrun.memory.stream.Change;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One record of a shard.
 *
 * @param index its position in the shard
 * @param event the element of {@code Records} in the function's event
 */
record ShardRecord(int index, String sequenceNumber, Instant arrival, ObjectNode event) {

    /** The one shard that each stream has. */
    static final String SHARD = "shardId-000000000000";

    /**
     * Creates the record of a table's change.
     *
     * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-ddb.html">Using Lambda with DynamoDB streams</a>
     */
    static ShardRecord of(int index, Change change) {
        var event = JsonNodeFactory.instance.objectNode();
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
     * Creates the record of an entry in a Kinesis stream.
     *
     * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-kinesis.html">Using Lambda with Kinesis</a>
     */
    static ShardRecord of(int index, EventStreams.Entry entry) {
        var event = JsonNodeFactory.instance.objectNode();
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
