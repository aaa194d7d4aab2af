package com.example.orders.function;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.kit.dynamodb.Attributes;
import com.example.kit.testing.Bytes;
import com.example.kit.testing.DocumentedApi;
import com.example.kit.testing.Entry;
import com.example.kit.testing.EventExamples;
import com.example.kit.testing.ProxyEvent;
import com.example.kit.testing.ProxyEvent.Answer;
import com.example.kit.testing.SamplePool;
import com.example.kit.testing.SamplePool.Person;
import com.example.kit.testing.StreamEvents;
import com.example.orders.OrdersTables;
import com.example.orders.domain.Order;
import com.example.orders.domain.Status;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Calls the functions of orders, with tables that several tests may share. */
record Shop(OrdersTables tables, Entry entry) {

    static final DocumentedApi API = DocumentedApi.of("orders");

    static final String ALICE = SamplePool.token(Person.ALICE, "orders/read", "orders/write");
    static final String BOB = SamplePool.token(Person.BOB, "orders/read", "orders/write");

    static final String BODY = """
            {"lines": [{"sku": "TEA-GREEN", "quantity": 2}, {"sku": "TEA-POT", "quantity": 1}],
             "contact": {"name": "Alice", "email": "alice@example.com",
                         "address": {"line1": "1 Garden Street", "city": "Springfield",
                                     "postcode": "12345", "country": "DE"}}}""";

    private static final String SAMPLE_ORDER = "01ARZ3NDEKTSV4RRFFQ69G5FAV";

    /** A request body: two teas and a pot for Alice. */
    String placed() {
        return placedBy(ALICE);
    }

    String placedBy(String token) {
        return place(token, UUID.randomUUID().toString(), BODY).at("/orderId");
    }

    Answer place(String token, String key, String body) {
        return place(token, body, "Idempotency-Key", key);
    }

    /** Places an order with this header instead of the idempotency key. */
    Answer place(String token, String body, String header, String value) {
        return API.documented(
                "placeOrder",
                ProxyEvent.of("POST", "/orders")
                        .token(token)
                        .header(header, value)
                        .json(body)
                        .sentTo(entry.open(tables.environment("placeOrderFunction"))));
    }

    Answer get(String token, String orderId) {
        return API.documented(
                "getOrder",
                ProxyEvent.of("GET", "/orders/" + orderId)
                        .pathParameter("orderId", orderId)
                        .token(token)
                        .sentTo(entry.open(tables.environment("getOrderFunction"))));
    }

    Answer cancel(String token, String orderId) {
        return API.documented(
                "cancelOrder",
                ProxyEvent.of("POST", "/orders/%s/cancel".formatted(orderId))
                        .pathParameter("orderId", orderId)
                        .token(token)
                        .sentTo(entry.open(tables.environment("cancelOrderFunction"))));
    }

    /** Sends a batch of messages to {@code SettleOrder} and returns its response. */
    String settle(String... messages) {
        return Bytes.call(entry.open(tables.environment("settleOrderFunction")), StreamEvents.sqs(List.of(messages)));
    }

    void expire() {
        Bytes.call(entry.open(tables.environment("expireOrdersFunction")), "{}");
    }

    /** Makes the order overdue. */
    void letWait(String orderId) {
        var item = new Attributes();
        tables.order(orderId).orElseThrow().attributes().forEach(item::put);
        tables.put(item.instant("expiresAt", Instant.now().minusSeconds(1)));
    }

    /** Moves the order's decision some minutes into the past. */
    void letDecisionAge(String orderId) {
        var stored = tables.order(orderId).orElseThrow();
        var item = new Attributes();
        stored.attributes().forEach(item::put);
        var decided = Instant.now().minus(Order.DELIVERY_TIME);
        tables.put(item.list(
                "history",
                stored.list("history", each -> each.string("status")),
                status -> new Attributes().string("status", status).instant("at", decided)));
    }

    /** Places an order for Alice and moves it to this status. */
    String inState(Status status) {
        var order = placed();
        switch (status) {
            case PENDING -> {}
            case CONFIRMED -> settle(reserved(order));
            case REJECTED -> settle(refused(order));
            case CANCELLED -> cancel(ALICE, order);
            case EXPIRED -> {
                letWait(order);
                expire();
            }
        }
        assertThat(status(order)).isEqualTo(status);
        return order;
    }

    Status status(String orderId) {
        return Status.valueOf(tables.order(orderId).orElseThrow().string("status"));
    }

    /** A recent answer of inventory. */
    static String reserved(String orderId) {
        return recent("stock-reserved", orderId);
    }

    static String refused(String orderId) {
        return recent("stock-refused", orderId);
    }

    /** Inventory's answer to a request that it read after the order's deadline. */
    static String tooLate(String orderId) {
        return recent("stock-refused-too-late", orderId);
    }

    /** An old answer of inventory. */
    static String reminder(String orderId) {
        return EventExamples.read("stock-reserved").replace(SAMPLE_ORDER, orderId);
    }

    private static String recent(String example, String orderId) {
        return EventExamples.read(example)
                .replace(SAMPLE_ORDER, orderId)
                .replace("2026-03-01T12:00:00Z", Instant.now().toString());
    }
}
