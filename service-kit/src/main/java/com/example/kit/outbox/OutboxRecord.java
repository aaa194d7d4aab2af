package com.example.kit.outbox;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.example.kit.event.EventEnvelope;
import com.example.kit.event.UnreadableEvent;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * One change of an item that carries its last event.
 *
 * @param event the event as it was stored, to be published byte for byte
 */
record OutboxRecord(String event, String subject, @Nullable String trace) {

    static OutboxRecord of(DynamodbStreamRecord record) {
        var image = record.getDynamodb().getNewImage();
        var attribute = image == null ? null : image.get("event");
        if (attribute == null) {
            throw new UnreadableEvent(
                    "a changed item carries no event: the mapping's filter has to pass only those that do");
        }
        var event = attribute.getS();
        var envelope = EventEnvelope.parse(event);
        return new OutboxRecord(event, envelope.subject(), envelope.trace());
    }

    /** What it takes of a call: the event, its key and its trace. */
    long bytes() {
        return utf8(event) + utf8(subject) + (trace == null ? 0 : utf8(trace));
    }

    private static long utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    static String sequenceNumber(DynamodbStreamRecord record) {
        return record.getDynamodb().getSequenceNumber();
    }
}
