package com.example.orders.adapter.dynamodb;

import com.example.kit.dynamodb.Attributes;
import com.example.kit.dynamodb.Item;
import com.example.kit.dynamodb.Timestamps;
import com.example.kit.dynamodb.Update;
import com.example.kit.tracing.Tracing;
import com.example.orders.domain.Attempt;
import com.example.orders.domain.CustomerId;
import com.example.orders.domain.Order;
import com.example.orders.domain.OrderEvent;
import com.example.orders.domain.OrderId;
import com.example.orders.domain.Orders;
import com.example.orders.domain.Status;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * Stores orders in one DynamoDB table. An order's item contains its last event, and the table's stream publishes it. So
 * the state and its event are one write.
 */
final class DynamoDbOrders implements Orders {

    private static final int OVERDUE_PAGE_SIZE = 100;

    private final DynamoDbClient dynamoDb;
    private final String table;
    private final Supplier<PlaceOrderTransaction> placing;
    private final Tracing tracing;
    private final Clock clock;

    DynamoDbOrders(
            DynamoDbClient dynamoDb,
            String table,
            Supplier<PlaceOrderTransaction> placing,
            Tracing tracing,
            Clock clock) {
        this.dynamoDb = dynamoDb;
        this.table = table;
        this.placing = placing;
        this.tracing = tracing;
        this.clock = clock;
    }

    @Override
    public PlaceResult place(Order order, OrderEvent.OrderPlaced event, Attempt attempt) {
        var item = OrderItem.placed(order).string("tenant", attempt.tenant());
        return placing.get().write(order, withEvent(item, order, event), attempt);
    }

    @Override
    public Optional<Order> find(OrderId id) {
        var found = dynamoDb.getItem(get -> get.tableName(table).key(key(id)).consistentRead(true));
        return found.hasItem() ? Optional.of(OrderItem.toOrder(new Item(found.item()))) : Optional.empty();
    }

    @Override
    public boolean advance(Order next, OrderEvent event) {
        var update =
                Update.setting(withEvent(OrderItem.changing(next), next, event)).removing("openShard");
        return updated(next.id(), update, next.version() - 1);
    }

    @Override
    public void repeatLastEvent(Order order) {
        var touch = Update.setting(new Attributes().instant("repeatedAt", clock.instant()));
        // If the order has changed meanwhile, its newer event is already being published.
        var _ = updated(order.id(), touch, order.version());
    }

    private boolean updated(OrderId id, Update update, long version) {
        try {
            dynamoDb.updateItem(item -> item.tableName(table)
                    .key(key(id))
                    .updateExpression(update.expression())
                    .conditionExpression("#version = :seen")
                    .expressionAttributeNames(update.namesAnd("version"))
                    .expressionAttributeValues(update.valuesAnd(new Attributes().number(":seen", version))));
            return true;
        } catch (ConditionalCheckFailedException e) {
            return false;
        }
    }

    @Override
    public Page findByCustomer(CustomerId customer, int limit, Optional<Position> after) {
        var found = dynamoDb.query(query -> query.tableName(table)
                .indexName("by-owner")
                .keyConditionExpression("ownerId = :owner")
                .expressionAttributeValues(
                        new Attributes().string(":owner", customer.value()).build())
                .scanIndexForward(false)
                .limit(limit)
                .exclusiveStartKey(
                        after.map(position -> startKey(customer, position)).orElse(null)));
        var orders = found.items().stream()
                .map(Item::new)
                .map(DynamoDbOrders::summary)
                .toList();
        return new Page(
                orders, found.hasLastEvaluatedKey() ? Optional.of(position(orders.getLast())) : Optional.empty());
    }

    @Override
    public Stream<OrderId> findOverdue(int shard, Instant now) {
        return dynamoDb
                .queryPaginator(query -> query.tableName(table)
                        .indexName("open")
                        .keyConditionExpression("openShard = :shard AND expiresAt <= :now")
                        .expressionAttributeValues(new Attributes()
                                .number(":shard", shard)
                                .string(":now", Timestamps.text(now))
                                .build())
                        .limit(OVERDUE_PAGE_SIZE))
                .items()
                .stream()
                .map(item -> OrderItem.idOf(new Item(item).string("pk")));
    }

    @Override
    public int shardCount() {
        return OrderItem.SHARD_COUNT;
    }

    private Attributes withEvent(Attributes item, Order order, OrderEvent event) {
        var envelope = OrderEventWriter.write(order, event, tracing.header());
        return item.string("eventType", envelope.type()).string("event", envelope.json());
    }

    private static Summary summary(Item item) {
        return new Summary(
                new OrderId(item.string("orderId")),
                Status.valueOf(item.string("status")),
                item.instant("placedAt"),
                OrderItem.total(item));
    }

    private static Position position(Summary last) {
        return new Position(last.placedAt(), last.id());
    }

    private static Map<String, AttributeValue> key(OrderId id) {
        return new Attributes().string("pk", OrderItem.key(id)).build();
    }

    /** Contains the caller's own id, so the position of another customer does not give access to their orders. */
    private static Map<String, AttributeValue> startKey(CustomerId customer, Position position) {
        return new Attributes()
                .string("pk", OrderItem.key(position.id()))
                .string("ownerId", customer.value())
                .string("placedAtId", OrderItem.sortKey(position))
                .build();
    }
}
