package com.example.embedded.dynamodb.memory;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** DynamoDB's tables in memory, driven by the requests of its JSON protocol. Not thread-safe: one caller at a time. */
public final class MemoryDynamoDb {

    /** What goes back over the wire: 200 and the answer, or 400 and an error with its {@code __type}. */
    @SuppressWarnings("ArrayRecordComponent") // the bytes of one answer, never compared
    public record Answer(int status, byte[] body) {}

    /** A record of a table's stream; the images are there as far as its {@code StreamViewType} asks for them. */
    public record Change(
            String sequenceNumber,
            String eventName,
            ObjectNode keys,
            @Nullable ObjectNode newImage,
            @Nullable ObjectNode oldImage,
            Instant at) {}

    /** Everything a store held at one moment. */
    public static final class Snapshot {}

    @SuppressWarnings("unused")
    private final InstantSource clock;

    public MemoryDynamoDb(InstantSource clock) {
        this.clock = clock;
    }

    /** @param operation as the API reference names it, such as {@code PutItem} */
    public Answer answer(String operation, byte[] requestJson) {
        var body = "{\"__type\":\"com.amazonaws.dynamodb.v20120810#UnknownOperationException\",\"message\":\"%s\"}"
                .formatted(operation);
        return new Answer(400, body.getBytes(StandardCharsets.UTF_8));
    }

    /** What a table's stream holds since the table was made, in order. */
    public List<Change> changes(String table) {
        return List.of();
    }

    /** Every item of a table in DynamoDB's JSON. */
    public List<ObjectNode> items(String table) {
        return List.of();
    }

    public Snapshot snapshot() {
        return new Snapshot();
    }

    public void restore(Snapshot snapshot) {}
}
