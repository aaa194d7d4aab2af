package com.example.orders.domain;

import static com.example.orders.domain.Fixtures.ALICE;
import static com.example.orders.domain.Fixtures.CONTACT;
import static com.example.orders.domain.Fixtures.NOON;
import static com.example.orders.domain.Fixtures.attempt;
import static com.example.orders.domain.Fixtures.confirmed;
import static com.example.orders.domain.Fixtures.expired;
import static com.example.orders.domain.Fixtures.placed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpireOrdersTest {

    private static final int ORDERS = 9;

    private final MovableClock clock = new MovableClock(NOON);
    private final InMemoryCustomerKeys keys = new InMemoryCustomerKeys();
    private final InMemoryOrders orders = new InMemoryOrders(keys);
    private final ExpireOrders expireOrders = new ExpireOrders(orders, clock);
    private final List<Order> placed = IntStream.range(0, ORDERS)
            .mapToObj("01ARZ3NDEKTSV4RRFFQ69G5FA%s"::formatted)
            .map(OrderId::new)
            .map(id -> placed(id, keys.current(ALICE).seal(id, CONTACT)))
            .toList();

    @BeforeEach
    void ordersArePlaced() {
        placed.forEach(order -> orders.place(
                order, order.placedEvent(), attempt(order.id(), order.id().value(), "f")));
    }

    @Test
    void waitsAsLongAsAnOrderDoes() {
        clock.forward(Order.PENDING_TIMEOUT.minusMillis(1));

        assertThat(expireOrders.expireOverdue(() -> true).expired()).isZero();
        assertThat(orders.events()).hasSize(ORDERS);
    }

    @Test
    void endsTheWaitOfOrdersInEveryShard() {
        clock.forward(Order.PENDING_TIMEOUT);

        assertThat(expireOrders.expireOverdue(() -> true).expired()).isEqualTo(ORDERS);
        assertThat(placed)
                .allSatisfy(order -> assertThat(orders.find(order.id()))
                        .contains(expired(order).order()));
    }

    @Test
    void expiresAnOrderOnce() {
        clock.forward(Order.PENDING_TIMEOUT);
        expireOrders.expireOverdue(() -> true);

        assertThat(expireOrders.expireOverdue(() -> true).expired()).isZero();
        assertThat(orders.events()).hasSize(2 * ORDERS);
    }

    @Test
    void leavesAnOrderAloneThatIsConfirmedMeanwhile() {
        clock.forward(Order.PENDING_TIMEOUT);
        var confirmed = expiring().getFirst();
        orders.beforeNextWrite(() -> orders.advance(
                confirmed(confirmed).order(), confirmed(confirmed).event()));

        assertThat(expireOrders.expireOverdue(() -> true).expired()).isEqualTo(ORDERS - 1);
        assertThat(orders.find(confirmed.id()).orElseThrow().status()).isEqualTo(Status.CONFIRMED);
    }

    @Test
    void leavesTheRestToTheNextRunWhereTimeRunsOut() {
        clock.forward(Order.PENDING_TIMEOUT.plus(Duration.ofDays(1)));
        var left = new AtomicInteger(6);

        int first =
                expireOrders.expireOverdue(() -> left.decrementAndGet() >= 0).expired();

        assertThat(first).isBetween(1, ORDERS - 1);
        assertThat(expireOrders.expireOverdue(() -> true).expired()).isEqualTo(ORDERS - first);
    }

    @Test
    void passesOverAnOrderThatCannotBeExpired() {
        clock.forward(Order.PENDING_TIMEOUT);
        orders.beforeNextWrite(() -> {
            throw new IllegalStateException("the first is broken");
        });

        var run = expireOrders.expireOverdue(() -> true);

        assertThat(run.expired()).isEqualTo(ORDERS - 1);
        assertThatThrownBy(run::requireNoFailures)
                .hasMessage("1 failures while expiring orders, 8 orders expired")
                .hasRootCauseMessage("the first is broken");
        assertThat(expireOrders.expireOverdue(() -> true).expired()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void goesOnWithTheOtherShardsWhereAPageCannotBeRead(int failing) {
        clock.forward(Order.PENDING_TIMEOUT);
        long unread = orders.findOverdue(failing, clock.instant()).skip(1).count();
        orders.failSecondPageOf(failing);

        var run = expireOrders.expireOverdue(() -> true);

        assertThat(run.expired()).isEqualTo(ORDERS - (int) unread);
        assertThatThrownBy(run::requireNoFailures).hasRootCauseMessage("the page cannot be read");
    }

    /** If a run has time for only one shard, a backlog there must not delay the other shards forever. */
    @Test
    void startsAtEveryShardInTurn() {
        var started = new HashSet<Integer>();
        for (int minute = 0; minute < 60; minute++) {
            var first = expireFirst(Order.PENDING_TIMEOUT.plusMinutes(minute));
            started.add(Math.floorMod(first.hashCode(), orders.shardCount()));
        }

        assertThat(started).hasSize(orders.shardCount());
    }

    @Test
    void doesNothingWithoutTime() {
        clock.forward(Order.PENDING_TIMEOUT);

        assertThat(expireOrders.expireOverdue(() -> false).expired()).isZero();
        assertThat(orders.events()).hasSize(ORDERS);
    }

    /** Returns the first order to expire, of new orders in every shard, if the run starts this long after they were placed. */
    private OrderId expireFirst(Duration age) {
        var fresh = new InMemoryOrders(keys);
        placed.forEach(order -> fresh.place(
                order, order.placedEvent(), attempt(order.id(), order.id().value(), "f")));
        var later = new MovableClock(NOON.plus(age));
        var asked = new AtomicInteger();
        new ExpireOrders(fresh, later).expireOverdue(() -> asked.incrementAndGet() <= 2);
        return placed.stream()
                .map(Order::id)
                .filter(id -> fresh.find(id).orElseThrow().status() == Status.EXPIRED)
                .findFirst()
                .orElseThrow();
    }

    /** Returns the orders in the order of their expiry. */
    private List<Order> expiring() {
        return IntStream.range(0, orders.shardCount())
                .boxed()
                .flatMap(shard -> orders.findOverdue(shard, clock.instant()))
                .map(id -> orders.find(id).orElseThrow())
                .toList();
    }
}
