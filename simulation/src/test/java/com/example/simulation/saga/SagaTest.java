package com.example.simulation.saga;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.inventory.domain.Reservation;
import com.example.orders.domain.CustomerId;
import com.example.orders.domain.Order;
import com.example.orders.domain.OrderId;
import com.example.orders.domain.OrderLine;
import com.example.orders.domain.SealedContact;
import com.example.orders.domain.Sku;
import java.util.ArrayDeque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Standard queues promise nothing about order and number. So every message that a reachable history can emit is
 * delivered up to three times, up to seven deliveries in all, in every order, before or after the order's deadline, with
 * cancellation and expiry at every point between.
 */
class SagaTest {

    private static final OrderId ID = new OrderId("01234567890123456789ABCDEF");

    @ParameterizedTest(name = "an order of {0} with 5 on the shelf")
    @ValueSource(ints = {2, 9})
    void endsWhereTheOrdersLastDecisionWantsIt(int quantity) {
        var worlds = everyWorld(quantity);

        assertThat(worlds).allSatisfy(SagaTest::isSound);
        assertThat(worlds.stream().filter(World::allDelivered)).isNotEmpty().allSatisfy(SagaTest::isSettled);
    }

    @ParameterizedTest(name = "an order of {0} with 5 on the shelf")
    @ValueSource(ints = {2, 9})
    void comesToEveryEndThereIs(int quantity) {
        var ends = EnumSet.noneOf(com.example.orders.domain.Status.class);
        everyWorld(quantity).stream()
                .filter(World::allDelivered)
                .forEach(world -> ends.add(world.order().status()));

        var expected = EnumSet.of(
                com.example.orders.domain.Status.CANCELLED,
                com.example.orders.domain.Status.EXPIRED,
                quantity > Step.ON_SHELF
                        ? com.example.orders.domain.Status.REJECTED
                        : com.example.orders.domain.Status.CONFIRMED);
        assertThat(ends).isEqualTo(expected);
    }

    /** All worlds that can be reached, each once: what led to it makes no difference to what may follow. */
    private static Set<World> everyWorld(int quantity) {
        var step = new Step();
        var seen = new HashSet<World>();
        var open = new ArrayDeque<>(List.of(first(quantity)));
        while (!open.isEmpty()) {
            var world = open.pop();
            if (seen.add(world)) {
                step.from(world).forEach(next -> open.push(next.world()));
            }
        }
        return seen;
    }

    private static World first(int quantity) {
        var order = Order.place(
                ID,
                new CustomerId("alice"),
                List.of(OrderLine.of(new Sku(Step.TEA.value()), quantity)),
                new SealedContact(new byte[0], 1),
                Step.NOON);
        var none = Reservation.none(new com.example.inventory.domain.OrderId(ID.value()));
        return new World(order, none, Step.ON_SHELF, Map.of()).with(order, order.placedEvent());
    }

    private static void isSound(World world) {
        assertThat(world.available()).isBetween(0L, Step.ON_SHELF);
        assertThat(world.available() + Step.held(world.reservation())).isEqualTo(Step.ON_SHELF);
    }

    private static void isSettled(World world) {
        var reservation = world.reservation().status().name();
        switch (world.order().status()) {
            case PENDING -> throw new AssertionError("every message was delivered and the order still waits: " + world);
            case CONFIRMED -> assertThat(reservation).isEqualTo("COMMITTED");
            case REJECTED -> assertThat(reservation).isEqualTo("REFUSED");
            case CANCELLED, EXPIRED -> assertThat(reservation).isIn("RELEASED", "REFUSED");
        }
    }
}
