package com.example.orders.adapter.dynamodb;

import static com.example.orders.domain.Fixtures.ALICE;
import static com.example.orders.domain.Fixtures.NOON;
import static com.example.orders.domain.Fixtures.ORDER;
import static com.example.orders.domain.Fixtures.attempt;
import static com.example.orders.domain.Fixtures.placed;
import static com.example.orders.domain.Fixtures.refused;
import static com.example.orders.domain.Fixtures.reserved;
import static org.assertj.core.api.Assertions.assertThat;

import com.example.kit.event.EventEnvelope;
import com.example.kit.testing.EventExamples;
import com.example.orders.OrdersTables;
import com.example.orders.domain.CancelOrder;
import com.example.orders.domain.ExpireOrders;
import com.example.orders.domain.MovableClock;
import com.example.orders.domain.Order;
import com.example.orders.domain.SettleOrder;
import com.example.orders.domain.StockAnswer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The events in the table's items, which are published from there, equal the examples in {@code openapi/events}. */
class OrderEventWriterTest {

    private final MovableClock clock = new MovableClock(NOON);
    private final OrdersTables tables = OrdersTables.create();
    private final DynamoDbOrders orders = Adapter.of(tables, clock);

    @BeforeEach
    void orderIsPlaced() {
        var order = placed(ORDER, Adapter.sealed(tables, ALICE));
        orders.place(order, order.placedEvent(), attempt(ORDER, "k", "f"));
    }

    @Test
    void tellOfAPlacedOrder() {
        EventExamples.verify("order-placed", event());
    }

    @Test
    void tellOfAConfirmedOrder() {
        settle(reserved(ORDER));

        EventExamples.verify("order-confirmed", event());
    }

    @Test
    void tellOfARejectedOrder() {
        settle(refused(ORDER));

        EventExamples.verify("order-rejected", event());
    }

    @Test
    void tellOfACancelledOrderWhatItWasSoldFor() {
        settle(reserved(ORDER));
        cancel();

        EventExamples.verify("order-cancelled", event());
    }

    @Test
    void tellOfACancelledOrderThatWasNeverSold() {
        cancel();

        EventExamples.verify("order-cancelled-unconfirmed", "order-cancelled", event());
    }

    @Test
    void tellOfAnExpiredOrder() {
        clock.forward(Order.PENDING_TIMEOUT);
        new ExpireOrders(orders, clock).expireOverdue(() -> true);

        EventExamples.verify("order-expired", event());
    }

    @Test
    void stayTheSameWhenTheyAreRepeated() {
        settle(reserved(ORDER));
        var before = event();

        clock.forward(Order.REMINDER_AGE);
        settle(reserved(ORDER));

        assertThat(event()).isEqualTo(before);
        assertThat(tables.order(ORDER.value()).orElseThrow().string("repeatedAt"))
                .isEqualTo("2026-03-01T12:05:00.000Z");
    }

    @Test
    void nameNoCustomer() {
        var owner = tables.order(ORDER.value()).orElseThrow().string("ownerId");
        assertThat(event()).doesNotContain(owner);

        settle(reserved(ORDER));
        assertThat(event()).doesNotContain(owner);

        cancel();
        assertThat(event()).doesNotContain(owner);
    }

    private void settle(StockAnswer answer) {
        new SettleOrder(orders, clock).settle(answer);
    }

    private void cancel() {
        new CancelOrder(orders, clock).cancel(ORDER, ALICE);
    }

    private String event() {
        var item = tables.order(ORDER.value()).orElseThrow();
        var event = item.string("event");
        assertThat(item.string("eventType"))
                .isEqualTo(EventEnvelope.parse(event).type());
        return event;
    }
}
