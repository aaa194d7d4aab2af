package com.example.kit.outbox;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.example.kit.event.EventEnvelope;
import org.jspecify.annotations.Nullable;

/**
 * One change of an item that carries its last event.
 *
 * @param event the event as it was stored, to be published byte for byte
 */
record OutboxRecord(String event, String subject, @Nullable String trace) {

    static OutboxRecord of(DynamodbStreamRecord record) {
        var attribute = record.getDynamodb().getNewImage().get("event");
        if (attribute == null) {
            throw new IllegalStateException(
                    "a changed item carries no event: the mapping's filter has to pass only those that do");
        }
        var event = attribute.getS();
        var envelope = EventEnvelope.parse(event);
        return new OutboxRecord(event, envelope.subject(), envelope.trace());
    }

    static String sequenceNumber(DynamodbStreamRecord record) {
        return record.getDynamodb().getSequenceNumber();
    }
}
