package com.example.orders.domain;

import static com.example.orders.domain.Fixtures.ALICE;
import static com.example.orders.domain.Fixtures.CONTACT;
import static com.example.orders.domain.Fixtures.LATER;
import static com.example.orders.domain.Fixtures.NOON;
import static com.example.orders.domain.Fixtures.ORDER;
import static com.example.orders.domain.Fixtures.OTHER_ORDER;
import static com.example.orders.domain.Fixtures.attempt;
import static com.example.orders.domain.Fixtures.cancelled;
import static com.example.orders.domain.Fixtures.confirmed;
import static com.example.orders.domain.Fixtures.inState;
import static com.example.orders.domain.Fixtures.placed;
import static com.example.orders.domain.Fixtures.refused;
import static com.example.orders.domain.Fixtures.rejected;
import static com.example.orders.domain.Fixtures.reserved;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.orders.domain.Decision.Advance;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SettleOrderTest {

    private final MovableClock clock = new MovableClock(LATER);
    private final InMemoryCustomerKeys keys = new InMemoryCustomerKeys();
    private final InMemoryOrders orders = new InMemoryOrders(keys);
    private final SettleOrder settleOrder = new SettleOrder(orders, clock);
    private final Order order = placed(ORDER, keys.current(ALICE).seal(ORDER, CONTACT));

    @BeforeEach
    void orderIsPlaced() {
        orders.place(order, order.placedEvent(), attempt(ORDER, "k", "f"));
    }

    @Test
    void confirmsWhatIsReserved() {
        settleOrder.settle(reserved(ORDER));

        assertThat(orders.find(ORDER)).contains(confirmed(order).order());
        assertThat(orders.events())
                .containsExactly(order.placedEvent(), confirmed(order).event());
    }

    @Test
    void rejectsWhatIsRefused() {
        settleOrder.settle(refused(ORDER));

        assertThat(orders.find(ORDER)).contains(rejected(order).order());
        assertThat(orders.events())
                .containsExactly(order.placedEvent(), rejected(order).event());
    }

    @Test
    void settlesOnceWhatIsAnsweredTwice() {
        settleOrder.settle(reserved(ORDER));
        settleOrder.settle(reserved(ORDER));

        assertThat(orders.find(ORDER).orElseThrow().version()).isEqualTo(2);
        assertThat(orders.events()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(names = {"REJECTED", "CANCELLED", "EXPIRED"})
    void takesARefusalAsReadThatChangesNothing(Status status) {
        store(status);

        settleOrder.settle(refused(ORDER));

        assertThat(orders.find(ORDER)).contains(inState(status, order));
        assertThat(orders.events()).hasSize(2);
    }

    @Test
    void parksARefusalOfWhatIsConfirmed() {
        store(Status.CONFIRMED);

        assertThatThrownBy(() -> settleOrder.settle(refused(ORDER)))
                .isInstanceOf(Contradicted.class)
                .hasMessage("order %s: CONFIRMED_BUT_REFUSED", ORDER);
    }

    @Test
    void parksAReservationOfWhatIsRejected() {
        store(Status.REJECTED);

        assertThatThrownBy(() -> settleOrder.settle(reserved(ORDER)))
                .isInstanceOf(Contradicted.class)
                .hasMessage("order %s: REJECTED_BUT_HELD", ORDER);
    }

    @Test
    void parksAnAnswerToNobody() {
        for (var answer : List.of(reserved(OTHER_ORDER), refused(OTHER_ORDER))) {
            assertThatThrownBy(() -> settleOrder.settle(answer))
                    .isInstanceOf(Contradicted.class)
                    .hasMessage("order %s: UNKNOWN_ORDER", OTHER_ORDER);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CONFIRMED", "CANCELLED", "EXPIRED"})
    void tellsInventoryAgainWhenReminded(Status status) {
        store(status);
        clock.forward(Order.PENDING_TIMEOUT.plus(Order.DELIVERY_TIME));

        settleOrder.settle(reserved(ORDER));

        assertThat(orders.events()).hasSize(3);
        assertThat(orders.events().get(2)).isEqualTo(orders.events().get(1));
        assertThat(orders.find(ORDER)).contains(inState(status, order));
    }

    @ParameterizedTest
    @EnumSource(names = {"CONFIRMED", "CANCELLED", "EXPIRED"})
    void takesAnAnswerYoungerThanAReminderAsRead(Status status) {
        store(status);
        clock.forward(Order.REMINDER_AGE.minusSeconds(61));

        settleOrder.settle(reserved(ORDER));

        assertThat(orders.events()).hasSize(2);
    }

    @Test
    void confirmsNothingThatIsCancelledMeanwhile() {
        orders.beforeNextWrite(() -> store(cancelled(order)));

        settleOrder.settle(reserved(ORDER));

        assertThat(orders.find(ORDER)).contains(cancelled(order).order());
        assertThat(orders.events()).hasSize(2);
    }

    @Test
    void givesUpWhereOthersAreAlwaysQuicker() {
        for (int time = 0; time < 8; time++) {
            orders.beforeNextWrite(() -> {
                var now = orders.find(ORDER).orElseThrow();
                orders.advance(
                        new Order(
                                ORDER,
                                ALICE,
                                Status.PENDING,
                                now.version() + 1,
                                NOON,
                                now.expiresAt(),
                                now.lines(),
                                now.total(),
                                now.reasons(),
                                now.history(),
                                now.contact()),
                        order.placedEvent());
            });
            // The concurrent update is a write, too.
            orders.beforeNextWrite(() -> {});
        }

        assertThatThrownBy(() -> settleOrder.settle(reserved(ORDER)))
                .hasMessage("order %s was changed 8 times in a row by others", ORDER);
        assertThat(orders.find(ORDER).orElseThrow().status()).isEqualTo(Status.PENDING);
    }

    private void store(Status status) {
        store(
                switch (status) {
                    case PENDING -> throw new AssertionError("an order is pending already");
                    case CONFIRMED -> confirmed(order);
                    case REJECTED -> rejected(order);
                    case CANCELLED -> cancelled(order);
                    case EXPIRED -> Fixtures.expired(order);
                });
    }

    private void store(Advance advance) {
        orders.advance(advance.order(), advance.event());
    }
}
