package com.example.load.code;

import com.amazonaws.services.lambda.runtime.events.KinesisEvent;
import com.amazonaws.services.lambda.runtime.events.KinesisEvent.KinesisEventRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;

/**
 * The events of orders as a shard delivers them: each order is placed, and then confirmed. They are the examples that the
 * producer's tests write, with ids and times of their own. Their traces are not sampled, as most are not.
 */
final class OrderStream {

    private static final Instant FIRST = Instant.parse("2026-03-01T00:00:00Z");
    private static final String EXAMPLE_ID = "01ARZ3NDEKTSV4RRFFQ69G5FAV";
    private static final List<String> TYPES = List.of("order-placed", "order-confirmed");

    private final List<String> templates =
            TYPES.stream().map(OrderStream::template).toList();
    private final int perSecond;

    /** @param perSecond the events that arrive in a second, which decides how many days and archived objects they fill */
    OrderStream(int perSecond) {
        this.perSecond = perSecond;
    }

    private static String template(String type) {
        try (var file = OrderStream.class.getResourceAsStream("/openapi/events/examples/%s.json".formatted(type))) {
            return JsonMapper.shared().readTree(file).toString().replace("Sampled=1", "Sampled=0");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The records from one position of the shard to another, as a new batch. */
    KinesisEvent batch(int from, int to) {
        var records = new ArrayList<KinesisEventRecord>();
        for (int position = from; position < to; position++) {
            records.add(record(position));
        }
        var event = new KinesisEvent();
        event.setRecords(records);
        return event;
    }

    private KinesisEventRecord record(int position) {
        var sequenceNumber = String.format(Locale.ROOT, "%056d", position + 1);
        var data = new KinesisEvent.Record();
        data.setSequenceNumber(sequenceNumber);
        data.setPartitionKey(orderId(position));
        data.setApproximateArrivalTimestamp(Date.from(arrival(position)));
        data.setData(ByteBuffer.wrap(json(position).getBytes(StandardCharsets.UTF_8)));
        var record = new KinesisEventRecord();
        record.setEventID("shardId-000000000000:" + sequenceNumber);
        record.setEventSource("aws:kinesis");
        record.setKinesis(data);
        return record;
    }

    private String json(int position) {
        return templates
                .get(position % templates.size())
                .replace(EXAMPLE_ID, orderId(position))
                .replace("2026-03-01T12:00:00Z", arrival(position).toString());
    }

    private Instant arrival(int position) {
        return FIRST.plus(Duration.ofSeconds(position / perSecond));
    }

    private String orderId(int position) {
        return String.format(Locale.ROOT, "%026d", position / templates.size());
    }
}
