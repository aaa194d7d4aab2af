package com.example.orders.domain;

import static com.example.orders.domain.Fixtures.ALICE;
import static com.example.orders.domain.Fixtures.BOB;
import static com.example.orders.domain.Fixtures.CONTACT;
import static com.example.orders.domain.Fixtures.LATER;
import static com.example.orders.domain.Fixtures.ORDER;
import static com.example.orders.domain.Fixtures.OTHER_ORDER;
import static com.example.orders.domain.Fixtures.PRICED;
import static com.example.orders.domain.Fixtures.attempt;
import static com.example.orders.domain.Fixtures.cancelled;
import static com.example.orders.domain.Fixtures.confirmed;
import static com.example.orders.domain.Fixtures.expired;
import static com.example.orders.domain.Fixtures.placed;
import static com.example.orders.domain.Fixtures.rejected;
import static org.assertj.core.api.Assertions.assertThat;

import com.example.orders.domain.CancelOrder.Outcome;
import com.example.orders.domain.Decision.Advance;
import com.example.orders.domain.OrderEvent.OrderCancelled;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CancelOrderTest {

    private final InMemoryCustomerKeys keys = new InMemoryCustomerKeys();
    private final InMemoryOrders orders = new InMemoryOrders(keys);
    private final CancelOrder cancelOrder = new CancelOrder(orders, Clock.fixed(LATER, ZoneOffset.UTC));
    private final Order order = placed(ORDER, keys.current(ALICE).seal(ORDER, CONTACT));

    @BeforeEach
    void orderIsPlaced() {
        orders.place(order, order.placedEvent(), attempt(ORDER, "k", "f"));
    }

    @Test
    void cancelsBeforeTheStockIsHeld() {
        assertThat(cancelOrder.cancel(ORDER, ALICE))
                .isEqualTo(new Outcome.Cancelled(cancelled(order).order()));
        assertThat(orders.find(ORDER)).contains(cancelled(order).order());
        assertThat(orders.events()).endsWith(new OrderCancelled(ORDER, order.lines(), Optional.empty()));
    }

    @Test
    void cancelsAfterConfirmationAndTellsWhatWasSold() {
        store(confirmed(order));

        cancelOrder.cancel(ORDER, ALICE);

        assertThat(orders.events()).endsWith(new OrderCancelled(ORDER, PRICED, Optional.of(new Money(3780, "EUR"))));
    }

    @Test
    void cancelsOnceAndAnswersTwice() {
        var first = cancelOrder.cancel(ORDER, ALICE);

        assertThat(cancelOrder.cancel(ORDER, ALICE)).isEqualTo(first);
        assertThat(orders.events()).hasSize(2);
    }

    @Test
    void comesTooLateForARejectedOrder() {
        store(rejected(order));

        assertThat(cancelOrder.cancel(ORDER, ALICE)).isEqualTo(new Outcome.TooLate(Status.REJECTED));
    }

    @Test
    void comesTooLateForAnExpiredOrder() {
        store(expired(order));

        assertThat(cancelOrder.cancel(ORDER, ALICE)).isEqualTo(new Outcome.TooLate(Status.EXPIRED));
    }

    @Test
    void findsNoOrderOfAnother() {
        assertThat(cancelOrder.cancel(ORDER, BOB)).isEqualTo(new Outcome.NotFound());
        assertThat(orders.find(ORDER)).contains(order);
    }

    @Test
    void findsNoOrderThatWasNotPlaced() {
        assertThat(cancelOrder.cancel(OTHER_ORDER, ALICE)).isEqualTo(new Outcome.NotFound());
    }

    @Test
    void cancelsWhatIsConfirmedMeanwhile() {
        orders.beforeNextWrite(() -> store(confirmed(order)));

        assertThat(cancelOrder.cancel(ORDER, ALICE)).isInstanceOf(Outcome.Cancelled.class);
        assertThat(orders.find(ORDER).orElseThrow().version()).isEqualTo(3);
        assertThat(orders.events()).endsWith(new OrderCancelled(ORDER, PRICED, Optional.of(new Money(3780, "EUR"))));
    }

    @Test
    void comesTooLateWhereTheOrderIsRejectedMeanwhile() {
        orders.beforeNextWrite(() -> store(rejected(order)));

        assertThat(cancelOrder.cancel(ORDER, ALICE)).isEqualTo(new Outcome.TooLate(Status.REJECTED));
        assertThat(orders.find(ORDER)).contains(rejected(order).order());
    }

    private void store(Advance advance) {
        orders.advance(advance.order(), advance.event());
    }
}
