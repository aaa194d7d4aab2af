package com.example.orders.domain;

import static com.example.orders.domain.Status.CANCELLED;
import static com.example.orders.domain.Status.CONFIRMED;
import static com.example.orders.domain.Status.EXPIRED;
import static com.example.orders.domain.Status.PENDING;
import static com.example.orders.domain.Status.REJECTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.orders.domain.Decision.Advance;
import com.example.orders.domain.Decision.Contradiction;
import com.example.orders.domain.Decision.NoChange;
import com.example.orders.domain.Decision.NotOwner;
import com.example.orders.domain.Decision.RepeatEvent;
import com.example.orders.domain.Decision.TooLate;
import com.example.orders.domain.OrderEvent.OrderCancelled;
import com.example.orders.domain.OrderEvent.OrderConfirmed;
import com.example.orders.domain.OrderEvent.OrderExpired;
import com.example.orders.domain.OrderEvent.OrderRejected;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Instant LATER = NOON.plusSeconds(60);
    private static final CustomerId ALICE = new CustomerId("alice");
    private static final OrderLine TWO_TEAS = OrderLine.of(new Sku("TEA-GREEN-100"), 2);
    private static final OrderLine TWO_PRICED_TEAS =
            new OrderLine(TWO_TEAS.sku(), 2, Optional.of(new Price("Green tea", 490)));
    private static final OrderId ID = new OrderId("01234567890123456789ABCDEF");
    private static final List<Reason> SOLD_OUT = List.of(new Reason(TWO_TEAS.sku(), "OUT_OF_STOCK"));

    private static final StockAnswer.Reserved RESERVED =
            new StockAnswer.Reserved(ID, List.of(TWO_PRICED_TEAS), "EUR", NOON);
    private static final StockAnswer.Refused REFUSED = new StockAnswer.Refused(ID, SOLD_OUT);
    private static final StockAnswer.TooLate TOO_LATE = new StockAnswer.TooLate(ID);

    @Test
    void waitsForItsStock() {
        var order = placed();

        assertThat(order.status()).isEqualTo(PENDING);
        assertThat(order.version()).isEqualTo(1);
        assertThat(order.expiresAt()).isEqualTo(NOON.plus(Order.PENDING_TIMEOUT));
        assertThat(order.placedEvent().expiresAt()).isEqualTo(order.expiresAt());
        assertThat(order.history()).containsExactly(new StatusChange(PENDING, NOON));
    }

    @Test
    void isConfirmedWithPricesAndTotal() {
        var advance = (Advance) placed().decide(RESERVED, LATER);

        assertThat(advance.order().status()).isEqualTo(CONFIRMED);
        assertThat(advance.order().version()).isEqualTo(2);
        assertThat(advance.order().lines()).containsExactly(TWO_PRICED_TEAS);
        assertThat(advance.order().total()).contains(new Money(980, "EUR"));
        assertThat(advance.order().history()).endsWith(new StatusChange(CONFIRMED, LATER));
        assertThat(advance.event()).isEqualTo(new OrderConfirmed(ID, List.of(TWO_PRICED_TEAS), new Money(980, "EUR")));
    }

    @Test
    void isRejectedWithReasons() {
        var advance = (Advance) placed().decide(REFUSED, LATER);

        assertThat(advance.order().status()).isEqualTo(REJECTED);
        assertThat(advance.order().reasons()).isEqualTo(SOLD_OUT);
        assertThat(advance.event()).isEqualTo(new OrderRejected(ID, SOLD_OUT));
    }

    /** Inventory's refusal is final, so the order expires early. */
    @ParameterizedTest
    @ValueSource(ints = {-30, -1, 0, 60})
    void expiresWhereInventoryFindsItTooLate(int seconds) {
        var now = NOON.plus(Order.PENDING_TIMEOUT).plusSeconds(seconds);
        var advance = (Advance) placed().decide(TOO_LATE, now);

        assertThat(advance.order().status()).isEqualTo(EXPIRED);
        assertThat(advance.order().reasons()).isEmpty();
        assertThat(advance.order().history()).endsWith(new StatusChange(EXPIRED, now));
        assertThat(advance.event()).isEqualTo(new OrderExpired(ID));
    }

    @ParameterizedTest
    @EnumSource(names = {"REJECTED", "CANCELLED", "EXPIRED"})
    void takesItAsReadThatItIsTooLateWhenItEnded(Status status) {
        assertThat(inState(status).decide(TOO_LATE, LATER)).isEqualTo(new NoChange());
    }

    @Test
    void cannotBeConfirmedAndTooLate() {
        assertThat(inState(CONFIRMED).decide(TOO_LATE, LATER)).isInstanceOf(Contradiction.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"CONFIRMED", "CANCELLED", "EXPIRED"})
    void takesItsStockAsReadWhenItMovedOn(Status status) {
        assertThat(inState(status).decide(RESERVED, LATER)).isEqualTo(new NoChange());
    }

    @ParameterizedTest
    @EnumSource(names = {"CONFIRMED", "CANCELLED", "EXPIRED"})
    void repeatsItsDecisionToAReminder(Status status) {
        var muchLater = NOON.plus(Order.PENDING_TIMEOUT).plus(Order.DELIVERY_TIME);

        assertThat(inState(status).decide(RESERVED, muchLater)).isEqualTo(new RepeatEvent());
    }

    /** The answer waited in a full queue while the order was decided. Repeating the decision would fill the queues further. */
    @ParameterizedTest
    @EnumSource(names = {"CONFIRMED", "CANCELLED", "EXPIRED"})
    void takesADelayedAnswerAsReadThatCameSoonAfterTheDecision(Status status) {
        var decided = inState(status);
        var soon = decided.history().getLast().at().plus(Order.DELIVERY_TIME).minusMillis(1);
        var longBefore = new StockAnswer.Reserved(ID, List.of(TWO_PRICED_TEAS), "EUR", soon.minus(Order.REMINDER_AGE));

        assertThat(decided.decide(longBefore, soon)).isEqualTo(new NoChange());
        assertThat(decided.decide(longBefore, soon.plusMillis(1))).isEqualTo(new RepeatEvent());
    }

    @Test
    void cannotBeRejectedAndHeld() {
        assertThat(inState(REJECTED).decide(RESERVED, LATER)).isInstanceOf(Contradiction.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"REJECTED", "CANCELLED", "EXPIRED"})
    void takesARefusalAsReadWhenItEnded(Status status) {
        assertThat(inState(status).decide(REFUSED, LATER)).isEqualTo(new NoChange());
    }

    @Test
    void cannotBeConfirmedAndRefused() {
        assertThat(inState(CONFIRMED).decide(REFUSED, LATER)).isInstanceOf(Contradiction.class);
    }

    @Test
    void isCancelledBeforeItIsConfirmed() {
        var advance = (Advance) placed().cancel(ALICE, LATER);

        assertThat(advance.order().status()).isEqualTo(CANCELLED);
        assertThat(advance.event()).isEqualTo(new OrderCancelled(ID, List.of(TWO_TEAS), Optional.empty()));
    }

    @Test
    void isCancelledAfterItWasConfirmedAndSaysWhatWasSold() {
        var advance = (Advance) inState(CONFIRMED).cancel(ALICE, LATER);

        assertThat(advance.event())
                .isEqualTo(new OrderCancelled(ID, List.of(TWO_PRICED_TEAS), Optional.of(new Money(980, "EUR"))));
    }

    @Test
    void isCancelledOnce() {
        assertThat(inState(CANCELLED).cancel(ALICE, LATER)).isEqualTo(new NoChange());
    }

    @ParameterizedTest
    @EnumSource(names = {"REJECTED", "EXPIRED"})
    void isNotCancelledAfterItEndedOtherwise(Status status) {
        assertThat(inState(status).cancel(ALICE, LATER)).isEqualTo(new TooLate(status));
    }

    @ParameterizedTest
    @EnumSource
    void isNotCancelledByAnother(Status status) {
        assertThat(inState(status).cancel(new CustomerId("bob"), LATER)).isEqualTo(new NotOwner());
    }

    @Test
    void expiresWhenItsTimeHasCome() {
        var advance = (Advance) placed().expire(NOON.plus(Order.PENDING_TIMEOUT));

        assertThat(advance.order().status()).isEqualTo(EXPIRED);
        assertThat(advance.event()).isEqualTo(new OrderExpired(ID));
    }

    @Test
    void doesNotExpireBeforeItsTime() {
        assertThat(placed().expire(NOON.plus(Order.PENDING_TIMEOUT).minusMillis(1)))
                .isEqualTo(new NoChange());
    }

    @ParameterizedTest
    @EnumSource(names = "PENDING", mode = EnumSource.Mode.EXCLUDE)
    void doesNotExpireAfterItWasDecided(Status status) {
        assertThat(inState(status).expire(NOON.plus(Order.PENDING_TIMEOUT))).isEqualTo(new NoChange());
    }

    @Test
    void needsALine() {
        assertThatThrownBy(() -> Order.place(ID, ALICE, List.of(), contact(), NOON))
                .hasMessageContaining("must have at least one line");
    }

    private static Order placed() {
        return Order.place(ID, ALICE, List.of(TWO_TEAS), contact(), NOON);
    }

    private static Order inState(Status status) {
        return switch (status) {
            case PENDING -> placed();
            case CONFIRMED -> ((Advance) placed().decide(RESERVED, NOON)).order();
            case REJECTED -> ((Advance) placed().decide(REFUSED, NOON)).order();
            case CANCELLED -> ((Advance) placed().cancel(ALICE, NOON)).order();
            case EXPIRED -> ((Advance) placed().expire(NOON.plus(Order.PENDING_TIMEOUT))).order();
        };
    }

    private static SealedContact contact() {
        return new SealedContact(new byte[] {1, 2, 3}, 1);
    }
}
