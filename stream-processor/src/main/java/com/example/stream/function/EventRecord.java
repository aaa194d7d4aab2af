package com.example.stream.function;

import com.amazonaws.services.lambda.runtime.events.KinesisEvent.KinesisEventRecord;
import com.example.kit.event.EventEnvelope;
import com.example.kit.event.UnreadableEvent;
import com.example.kit.event.UnreadableEvent.Reason;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * One event of a shard.
 *
 * @param line the event as published, without line breaks between tokens
 */
record EventRecord(String shard, String sequenceNumber, Instant arrivedAt, String line, EventEnvelope event) {

    private static final Pattern LINE_BREAK = Pattern.compile("[ \\t]*[\\r\\n][ \\t\\r\\n]*");

    /**
     * Reads a record.
     *
     * @throws UnreadableEvent if it contains no event, or no shard id or arrival time
     */
    static EventRecord read(KinesisEventRecord record) {
        var json = utf8(record);
        var event = EventEnvelope.parse(json);
        var arrivedAt = record.getKinesis().getApproximateArrivalTimestamp();
        if (record.getEventID() == null || arrivedAt == null) {
            throw new UnreadableEvent(
                    Reason.NO_ENVELOPE, "record %s says neither shard nor time".formatted(sequenceNumber(record)));
        }
        return new EventRecord(
                record.getEventID().split(":", 2)[0],
                sequenceNumber(record),
                arrivedAt.toInstant(),
                onOneLine(json),
                event);
    }

    /**
     * Removes line breaks. JSON allows them only between tokens, because in a string they are escaped, so numbers and
     * strings are unchanged.
     *
     * @see <a href="https://www.rfc-editor.org/rfc/rfc8259#section-7">RFC 8259, strings</a>
     */
    private static String onOneLine(String json) {
        return LINE_BREAK.matcher(json).replaceAll("");
    }

    static String sequenceNumber(KinesisEventRecord record) {
        return record.getKinesis().getSequenceNumber();
    }

    private static String utf8(KinesisEventRecord record) {
        var data = record.getKinesis().getData();
        if (data == null) {
            throw new UnreadableEvent(Reason.NO_EVENT, "record %s has no data".formatted(sequenceNumber(record)));
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(data.duplicate()).toString();
        } catch (CharacterCodingException e) {
            throw new UnreadableEvent(Reason.NOT_UTF8, "record %s is not UTF-8".formatted(sequenceNumber(record)), e);
        }
    }
}
