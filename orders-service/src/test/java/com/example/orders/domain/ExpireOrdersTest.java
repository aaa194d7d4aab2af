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
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExpireOrdersTest {

    private static final int ORDERS = 9;

    private final MovableClock clock = new MovableClock(NOON);
    private final InMemoryCustomerKeys keys = new InMemoryCustomerKeys();
    private final InMemoryOrders orders = new InMemoryOrders(keys);
    private final ExpireOrders expireOrders = new ExpireOrders(orders, clock);
    private final List<Order> placed = IntStream.range(0, ORDERS)
            .mapToObj("01ARZ3NDEKTSV4RRFFQ69G5FA%d"::formatted)
            .map(OrderId::new)
            .map(id -> placed(id, keys.current(ALICE).seal(id, CONTACT)))
            .toList();

    @BeforeEach
    void ordersArePlaced() {
        placed.forEach(order -> orders.place(
                order, order.placed(), attempt(order.id(), order.id().value(), "f")));
    }

    @Test
    void waitsAsLongAsAnOrderDoes() {
        clock.forward(Order.PATIENCE.minusMillis(1));

        assertThat(expireOrders.run(() -> true)).isZero();
        assertThat(orders.events()).hasSize(ORDERS);
    }

    @Test
    void endsTheWaitOfOrdersInEveryShard() {
        clock.forward(Order.PATIENCE);

        assertThat(expireOrders.run(() -> true)).isEqualTo(ORDERS);
        assertThat(placed)
                .allSatisfy(order -> assertThat(orders.withId(order.id()))
                        .contains(expired(order).order()));
    }

    @Test
    void expiresAnOrderOnce() {
        clock.forward(Order.PATIENCE);
        expireOrders.run(() -> true);

        assertThat(expireOrders.run(() -> true)).isZero();
        assertThat(orders.events()).hasSize(2 * ORDERS);
    }

    @Test
    void leavesAnOrderAloneThatIsConfirmedMeanwhile() {
        clock.forward(Order.PATIENCE);
        var confirmed = expiring().getFirst();
        orders.beforeNextWrite(() -> orders.advance(
                confirmed(confirmed).order(), confirmed(confirmed).event()));

        assertThat(expireOrders.run(() -> true)).isEqualTo(ORDERS - 1);
        assertThat(orders.withId(confirmed.id()).orElseThrow().status()).isEqualTo(Status.CONFIRMED);
    }

    @Test
    void leavesTheRestToTheNextRunWhereTimeRunsOut() {
        clock.forward(Order.PATIENCE.plus(Duration.ofDays(1)));
        var left = new AtomicInteger(6);

        int first = expireOrders.run(() -> left.decrementAndGet() >= 0);

        assertThat(first).isBetween(1, ORDERS - 1);
        assertThat(expireOrders.run(() -> true)).isEqualTo(ORDERS - first);
    }

    @Test
    void passesOverAnOrderThatCannotBeExpired() {
        clock.forward(Order.PATIENCE);
        orders.beforeNextWrite(() -> {
            throw new IllegalStateException("the first is broken");
        });

        assertThatThrownBy(() -> expireOrders.run(() -> true))
                .hasMessage("1 overdue orders could not be expired, 8 were")
                .hasRootCauseMessage("the first is broken");
        assertThat(expireOrders.run(() -> true)).isEqualTo(1);
    }

    @Test
    void doesNothingWithoutTime() {
        clock.forward(Order.PATIENCE);

        assertThat(expireOrders.run(() -> false)).isZero();
        assertThat(orders.events()).hasSize(ORDERS);
    }

    /** The orders, in the order in which their time is ended. */
    private List<Order> expiring() {
        return IntStream.range(0, orders.shards())
                .boxed()
                .flatMap(shard -> orders.overdue(shard, clock.instant()))
                .map(id -> orders.withId(id).orElseThrow())
                .toList();
    }
}
