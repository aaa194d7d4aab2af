package com.example.kit.outbox;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.example.kit.event.EventEnvelope;
import com.example.kit.event.UnreadableEvent;
import com.example.kit.event.UnreadableEvent.Reason;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A changed item that carries its last event.
 *
 * @param event the event as it was stored, to be published unchanged
 * @param tenant a pseudonym of the customer, used as the message group; null if the item has none
 */
record OutboxRecord(
        String event,
        String subject,
        @Nullable String trace,
        @Nullable String tenant) {

    static OutboxRecord of(DynamodbStreamRecord record) {
        var item = record.getDynamodb().getNewImage();
        var event = item == null || item.get("event") == null
                ? null
                : item.get("event").getS();
        if (event == null) {
            throw new UnreadableEvent(
                    Reason.NO_EVENT, "a change carries no event: the mapping's filter has to pass only those that do");
        }
        var envelope = EventEnvelope.parse(event);
        var tenant = item.get("tenant");
        return new OutboxRecord(event, envelope.subject(), envelope.trace(), tenant == null ? null : tenant.getS());
    }

    /** The maximum size of the record in a call: the event, its key, its trace header and its tenant. */
    long bytes() {
        return utf8(event) + utf8(subject) + utf8(trace) + utf8(tenant);
    }

    private static long utf8(@Nullable String text) {
        return text == null ? 0 : text.getBytes(StandardCharsets.UTF_8).length;
    }

    static String sequenceNumber(DynamodbStreamRecord record) {
        return record.getDynamodb().getSequenceNumber();
    }
}
