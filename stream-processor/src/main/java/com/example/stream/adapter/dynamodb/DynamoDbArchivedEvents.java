package com.example.stream.adapter.dynamodb;

import com.example.kit.dynamodb.Attributes;
import com.example.kit.dynamodb.Item;
import com.example.kit.dynamodb.Timestamps;
import com.example.stream.domain.Archive;
import com.example.stream.domain.ArchivedEvents;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Stores one item for each object of the archive, under the same name: {@code ARRIVED#<quarter>} and
 * {@code <shard>-<first sequence>}.
 */
record DynamoDbArchivedEvents(DynamoDbClient dynamoDb, String table) implements ArchivedEvents {

    /** Longer than the two days during which a slot with differences is audited at most. */
    private static final Duration RETENTION = Duration.ofDays(7);

    @Override
    public void note(Archive.Batch batch, Map<Instant, List<String>> bySlot) {
        var slots = new Attributes();
        bySlot.forEach((slot, events) -> slots.put(Timestamps.text(slot), texts(events)));
        dynamoDb.putItem(put -> put.tableName(table)
                .item(new Attributes()
                        .string("pk", partition(ArchivedEvents.arrivalPeriodOf(batch.arrivedAt())))
                        .string("sk", batch.shard() + "-" + batch.firstSequence())
                        .map("slots", slots)
                        .number("ttl", batch.arrivedAt().plus(RETENTION).getEpochSecond())
                        .build()));
    }

    /** Starts one quarter of an hour before the slot, because the clocks of a service and of Kinesis may differ. */
    @Override
    public List<String> inSlot(Instant slot, Instant now) {
        var last = slot.plus(MAX_ARRIVAL_DELAY);
        var until = last.isBefore(now) ? last : now;
        return Stream.iterate(
                        ArchivedEvents.arrivalPeriodOf(slot).minus(ARRIVAL_PERIOD),
                        quarter -> !quarter.isAfter(until),
                        quarter -> quarter.plus(ARRIVAL_PERIOD))
                .flatMap(quarter -> objects(quarter, slot))
                .toList();
    }

    private Stream<String> objects(Instant quarter, Instant slot) {
        return dynamoDb
                .queryPaginator(query -> query.tableName(table)
                        .keyConditionExpression("pk = :quarter")
                        .projectionExpression("#slots.#slot")
                        .expressionAttributeNames(Map.of("#slots", "slots", "#slot", Timestamps.text(slot)))
                        .expressionAttributeValues(new Attributes()
                                .string(":quarter", partition(quarter))
                                .build()))
                .items()
                .stream()
                .map(Item::new)
                .filter(item -> item.has("slots"))
                .flatMap(item -> item.map("slots").attributes().values().stream())
                .flatMap(events -> events.l().stream())
                .map(AttributeValue::s);
    }

    private static String partition(Instant quarter) {
        return "ARRIVED#" + Timestamps.text(quarter);
    }

    private static AttributeValue texts(List<String> values) {
        return AttributeValue.fromL(values.stream().map(AttributeValue::fromS).toList());
    }
}
