package com.example.inventory.adapter.dynamodb;

import com.example.inventory.domain.OrderId;
import com.example.inventory.domain.Reservation;
import com.example.inventory.domain.Reservations;
import com.example.inventory.domain.Status;
import com.example.inventory.domain.StockEvent;
import com.example.inventory.domain.StockEvent.OfReservation;
import com.example.kit.dynamodb.Attributes;
import com.example.kit.dynamodb.Item;
import com.example.kit.dynamodb.Timestamps;
import com.example.kit.dynamodb.Update;
import com.example.kit.tracing.Tracing;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * Stores reservations in one DynamoDB table, together with the stock that they move. A reservation's item carries its
 * last event, which the table's stream publishes, so that state, stock and event are one write.
 */
final class DynamoDbReservations implements Reservations {

    private static final int HELD_PAGE_SIZE = 100;

    private final DynamoDbClient dynamoDb;
    private final String table;
    private final MoveStock moveStock;
    private final Tracing tracing;
    private final Clock clock;

    DynamoDbReservations(DynamoDbClient dynamoDb, String table, Tracing tracing, Clock clock) {
        this.dynamoDb = dynamoDb;
        this.table = table;
        this.moveStock = new MoveStock(dynamoDb, table);
        this.tracing = tracing;
        this.clock = clock;
    }

    @Override
    public Reservation find(OrderId order) {
        var found = dynamoDb.getItem(
                get -> get.tableName(table).key(ReservationItem.key(order)).consistentRead(true));
        return found.hasItem() ? ReservationItem.read(new Item(found.item())) : Reservation.none(order);
    }

    @Override
    public boolean advance(Reservation seen, Reservation next, OfReservation event) {
        return switch (event) {
            case StockEvent.StockReserved _ ->
                moveStock.hold(withEvent(ReservationItem.first(next), next, event), next.lines());
            case StockEvent.StockRefused _ ->
                putFirst(withEvent(ReservationItem.first(next), next, event).build());
            case StockEvent.StockCommitted _ -> updateHeld(next.orderId(), leavingIndexHeld(next, event));
            case StockEvent.StockReleased _ -> moveStock.release(seen, leavingIndexHeld(next, event));
        };
    }

    @Override
    public boolean storeTombstone(Reservation released) {
        return putFirst(ReservationItem.first(released).build());
    }

    @Override
    public boolean remind(OrderId order) {
        return updateHeld(order, Update.setting(new Attributes().instant("remindedAt", clock.instant())));
    }

    private boolean putFirst(Map<String, AttributeValue> item) {
        try {
            dynamoDb.putItem(put -> put.tableName(table).item(item).conditionExpression("attribute_not_exists(pk)"));
            return true;
        } catch (ConditionalCheckFailedException e) {
            return false;
        }
    }

    private boolean updateHeld(OrderId order, Update update) {
        try {
            dynamoDb.updateItem(item -> item.tableName(table)
                    .key(ReservationItem.key(order))
                    .updateExpression(update.expression())
                    .conditionExpression("#status = :held")
                    .expressionAttributeNames(update.namesAnd("status"))
                    .expressionAttributeValues(update.valuesAnd(new Attributes().string(":held", Status.HELD.name()))));
            return true;
        } catch (ConditionalCheckFailedException e) {
            return false;
        }
    }

    @Override
    public Stream<OrderId> heldBefore(int shard, Instant moment) {
        return dynamoDb
                .queryPaginator(query -> query.tableName(table)
                        .indexName("held")
                        .keyConditionExpression("heldShard = :shard AND heldAt < :moment")
                        .expressionAttributeValues(new Attributes()
                                .number(":shard", shard)
                                .string(":moment", Timestamps.text(moment))
                                .build())
                        .limit(HELD_PAGE_SIZE))
                .items()
                .stream()
                .map(item -> ReservationItem.idOf(new Item(item).string("pk")));
    }

    @Override
    public int shardCount() {
        return ReservationItem.SHARD_COUNT;
    }

    private Update leavingIndexHeld(Reservation next, OfReservation event) {
        return Update.setting(withEvent(ReservationItem.changing(next), next, event))
                .removing("heldShard", "heldAt");
    }

    private Attributes withEvent(Attributes item, Reservation reservation, OfReservation event) {
        var envelope = StockEventWriter.write(reservation, event, tracing.header());
        return item.string("eventType", envelope.type()).string("event", envelope.json());
    }
}
