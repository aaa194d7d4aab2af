package com.example.stream.function;

import com.amazonaws.services.lambda.runtime.events.KinesisEvent.KinesisEventRecord;
import com.example.kit.event.EventEnvelope;
import com.example.kit.event.UnreadableEvent;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * One event as it came out of a shard.
 *
 * @param json what was published, byte for byte
 */
record EventRecord(String shard, String sequenceNumber, Instant arrivedAt, String json, EventEnvelope event) {

    static EventRecord of(KinesisEventRecord record) {
        var json = utf8(record);
        return new EventRecord(
                record.getEventID().split(":", 2)[0],
                sequenceNumber(record),
                record.getKinesis().getApproximateArrivalTimestamp().toInstant(),
                json,
                EventEnvelope.parse(json));
    }

    static String sequenceNumber(KinesisEventRecord record) {
        return record.getKinesis().getSequenceNumber();
    }

    private static String utf8(KinesisEventRecord record) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(record.getKinesis().getData().duplicate())
                    .toString();
        } catch (CharacterCodingException e) {
            throw new UnreadableEvent("record %s is not UTF-8".formatted(sequenceNumber(record)), e);
        }
    }
}
