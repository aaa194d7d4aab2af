package com.example.orders.domain;

import static com.example.orders.domain.Fixtures.ALICE;
import static com.example.orders.domain.Fixtures.BOB;
import static com.example.orders.domain.Fixtures.LATER;
import static com.example.orders.domain.Fixtures.NOON;
import static com.example.orders.domain.Fixtures.ONE_POT;
import static com.example.orders.domain.Fixtures.ORDER;
import static com.example.orders.domain.Fixtures.OTHER_ORDER;
import static com.example.orders.domain.Fixtures.TWO_TEAS;
import static com.example.orders.domain.Fixtures.attempt;
import static com.example.orders.domain.Fixtures.cancelled;
import static com.example.orders.domain.Fixtures.confirmed;
import static com.example.orders.domain.Fixtures.rejected;
import static org.assertj.core.api.Assertions.assertThat;

import com.example.orders.domain.Decision.Advance;
import com.example.orders.domain.Orders.Page;
import com.example.orders.domain.Orders.PlaceResult;
import com.example.orders.domain.Orders.Position;
import com.example.orders.domain.Orders.Summary;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The contract of every implementation of {@link Orders}. */
public interface OrdersContract {

    Orders orders();

    /** Seals a contact with the customer's current key, which is created if there is none. */
    SealedContact sealed(CustomerId customer);

    /** Destroys the customer's key, as an erasure does. */
    void erase(CustomerId customer);

    // Placing

    @Test
    default void knowNoOrderAtFirst() {
        assertThat(orders().find(ORDER)).isEmpty();
        assertThat(orders().findByCustomer(ALICE, 10, Optional.empty()))
                .isEqualTo(new Page(List.of(), Optional.empty()));
    }

    @Test
    default void keepAnOrderAsPlaced() {
        var order = order(ORDER, ALICE, NOON);

        assertThat(place(order, "k"))
                .isEqualTo(new PlaceResult.Stored(attempt(ORDER, "k", "f").receipt()));
        assertThat(orders().find(ORDER)).contains(order);
    }

    @Test
    default void placeOneOrderForAKey() {
        place(order(ORDER, ALICE, NOON), "k");

        var again = orders().place(
                        order(OTHER_ORDER, ALICE, LATER),
                        order(OTHER_ORDER, ALICE, LATER).placedEvent(),
                        attempt(OTHER_ORDER, "k", "other"));

        assertThat(again)
                .isEqualTo(
                        new PlaceResult.KeyUsed("f", 1, attempt(ORDER, "k", "f").receipt()));
        assertThat(orders().find(OTHER_ORDER)).isEmpty();
    }

    @Test
    default void knowAnAttemptByItsId() {
        var order = order(ORDER, ALICE, NOON);
        place(order, "k");

        assertThat(place(order, "k"))
                .isEqualTo(new PlaceResult.Stored(attempt(ORDER, "k", "f").receipt()));
    }

    @Test
    default void keepTheKeysOfCustomersApart() {
        place(order(ORDER, ALICE, NOON), "k");

        assertThat(place(order(OTHER_ORDER, BOB, NOON), "k")).isInstanceOf(PlaceResult.Stored.class);
    }

    @Test
    default void keepTwoKeysOfACustomerApart() {
        place(order(ORDER, ALICE, NOON), "k");

        assertThat(place(order(OTHER_ORDER, ALICE, NOON), "l")).isInstanceOf(PlaceResult.Stored.class);
    }

    @Test
    default void remindOfAKeyForADay() {
        place(order(ORDER, ALICE, NOON), "k");

        var late = NOON.plus(Duration.ofHours(24)).minusSeconds(1);
        assertThat(place(order(OTHER_ORDER, ALICE, late), "k")).isInstanceOf(PlaceResult.KeyUsed.class);
    }

    @Test
    default void forgetAKeyAfterADay() {
        place(order(ORDER, ALICE, NOON), "k");

        var late = NOON.plus(Duration.ofHours(24)).plusSeconds(1);
        assertThat(place(order(OTHER_ORDER, ALICE, late), "k"))
                .isEqualTo(new PlaceResult.Stored(attempt(OTHER_ORDER, "k", "f").receipt()));
        assertThat(orders().find(OTHER_ORDER)).isPresent();
        assertThat(orders().find(ORDER)).isPresent();
    }

    @Test
    default void takeAnIdOnce() {
        place(order(ORDER, ALICE, NOON), "k");

        assertThat(place(order(ORDER, ALICE, LATER), "l")).isEqualTo(new PlaceResult.IdTaken());
        assertThat(orders().find(ORDER).orElseThrow().placedAt()).isEqualTo(NOON);
        assertThat(place(order(OTHER_ORDER, ALICE, LATER), "l")).isInstanceOf(PlaceResult.Stored.class);
    }

    @Test
    default void placeNothingWithAContactNobodyCanOpen() {
        var order = order(ORDER, ALICE, NOON);
        erase(ALICE);

        assertThat(place(order, "k")).isEqualTo(new PlaceResult.ContactKeyGone());
        assertThat(orders().find(ORDER)).isEmpty();
    }

    @Test
    default void placeNothingWithAKeyThatWasReplaced() {
        var order = order(ORDER, ALICE, NOON);
        erase(ALICE);
        sealed(ALICE);

        assertThat(place(order, "k")).isEqualTo(new PlaceResult.ContactKeyGone());
        assertThat(place(order(ORDER, ALICE, NOON), "k")).isInstanceOf(PlaceResult.Stored.class);
    }

    // Advancing

    @Test
    default void keepWhatAnOrderAdvancesTo() {
        for (var advance : List.<Function<Order, Advance>>of(
                Fixtures::confirmed, Fixtures::rejected, Fixtures::cancelled, Fixtures::expired)) {
            var order = order(new OrderId("01ARZ3NDEKTSV4RRFFQ69G5FA" + countSoFar()), ALICE, NOON);
            place(order, order.id().value());
            var next = advance.apply(order);

            assertThat(advance(next)).isTrue();
            assertThat(orders().find(order.id())).contains(next.order());
        }
    }

    @Test
    default void keepWhatAConfirmedOrderWasCancelledFrom() {
        var order = order(ORDER, ALICE, NOON);
        place(order, "k");
        advance(confirmed(order));
        var cancelled = cancelled(confirmed(order).order());

        assertThat(advance(cancelled)).isTrue();
        assertThat(orders().find(ORDER)).contains(cancelled.order());
    }

    @Test
    default void leaveAnOrderAloneThatMovedOn() {
        var order = order(ORDER, ALICE, NOON);
        place(order, "k");
        advance(cancelled(order));

        assertThat(advance(confirmed(order))).isFalse();
        assertThat(orders().find(ORDER)).contains(cancelled(order).order());
    }

    @Test
    default void advanceAnOrderOnce() {
        var order = order(ORDER, ALICE, NOON);
        place(order, "k");
        advance(confirmed(order));

        assertThat(advance(confirmed(order))).isFalse();
    }

    @Test
    default void advanceNoOrderThatWasNotPlaced() {
        assertThat(advance(confirmed(order(ORDER, ALICE, NOON)))).isFalse();
        assertThat(orders().find(ORDER)).isEmpty();
    }

    @Test
    default void leaveAnOrderAsItIsWhenItsEventIsRepeated() {
        var order = order(ORDER, ALICE, NOON);
        place(order, "k");

        orders().repeatLastEvent(order);

        assertThat(orders().find(ORDER)).contains(order);
    }

    @Test
    default void repeatNothingOfAnOrderThatMovedOn() {
        var order = order(ORDER, ALICE, NOON);
        place(order, "k");
        advance(rejected(order));

        orders().repeatLastEvent(order);

        assertThat(orders().find(ORDER)).contains(rejected(order).order());
    }

    // Listing

    @Test
    default void listACustomersOrdersNewestFirst() {
        var older = order(ORDER, ALICE, NOON);
        var newer = order(OTHER_ORDER, ALICE, LATER);
        place(older, "k");
        place(newer, "l");
        advance(confirmed(older));

        assertThat(orders().findByCustomer(ALICE, 10, Optional.empty()))
                .isEqualTo(new Page(
                        List.of(
                                new Summary(OTHER_ORDER, Status.PENDING, LATER, Optional.empty()),
                                new Summary(ORDER, Status.CONFIRMED, NOON, Optional.of(new Money(3780, "EUR")))),
                        Optional.empty()));
    }

    @Test
    default void listTheCustomersOwnOrdersOnly() {
        place(order(ORDER, ALICE, NOON), "k");
        place(order(OTHER_ORDER, BOB, NOON), "k");

        assertThat(ids(orders().findByCustomer(BOB, 10, Optional.empty()))).containsExactly(OTHER_ORDER);
    }

    @Test
    default void pageThroughOrdersOfOneMomentToo() {
        var ids = IntStream.range(0, 7)
                .mapToObj("01ARZ3NDEKTSV4RRFFQ69G5FA%s"::formatted)
                .map(OrderId::new)
                .toList();
        ids.forEach(id -> place(order(id, ALICE, NOON), id.value()));

        var first = orders().findByCustomer(ALICE, 3, Optional.empty());
        var second = orders().findByCustomer(ALICE, 3, first.next());
        var third = orders().findByCustomer(ALICE, 3, second.next());

        assertThat(third.next()).isEmpty();
        assertThat(Stream.of(first, second, third).flatMap(page -> ids(page).stream()))
                .containsExactlyElementsOf(ids.reversed());
    }

    @Test
    default void leadAnotherCustomerNowhereFromAPosition() {
        place(order(ORDER, ALICE, NOON), "k");
        place(order(OTHER_ORDER, BOB, LATER), "k");

        var page = orders().findByCustomer(BOB, 10, Optional.of(new Position(NOON, ORDER)));

        assertThat(ids(page)).isEmpty();
    }

    // Overdue

    @Test
    default void knowWhoseTimeHasCome() {
        var order = order(ORDER, ALICE, NOON);
        place(order, "k");

        assertThat(overdue(order.expiresAt().minusMillis(1))).isEmpty();
        assertThat(overdue(order.expiresAt())).containsExactly(ORDER);
    }

    @Test
    default void waitNoLongerForWhatIsDecided() {
        for (var advance : List.<Function<Order, Advance>>of(
                Fixtures::confirmed, Fixtures::rejected, Fixtures::cancelled, Fixtures::expired)) {
            var order = order(new OrderId("01ARZ3NDEKTSV4RRFFQ69G5FA" + countSoFar()), ALICE, NOON);
            place(order, order.id().value());
            advance(advance.apply(order));
        }

        assertThat(overdue(NOON.plus(Duration.ofDays(1)))).isEmpty();
    }

    @Test
    default void knowTheLongestOverdueOfAShardFirst() {
        var ids = IntStream.range(0, 9)
                .mapToObj("01ARZ3NDEKTSV4RRFFQ69G5FA%s"::formatted)
                .map(OrderId::new)
                .toList();
        for (int i = 0; i < ids.size(); i++) {
            place(
                    order(ids.get(i), ALICE, NOON.plusSeconds((i * 4) % 9)),
                    ids.get(i).value());
        }
        var late = NOON.plus(Duration.ofHours(1));

        assertThat(overdue(late)).containsExactlyInAnyOrderElementsOf(ids);
        for (int shard = 0; shard < orders().shardCount(); shard++) {
            assertThat(orders().findOverdue(shard, late)
                            .map(id -> orders().find(id).orElseThrow()))
                    .isSortedAccordingTo((one, other) -> one.expiresAt().compareTo(other.expiresAt()));
        }
    }

    private Order order(OrderId id, CustomerId owner, Instant at) {
        return Order.place(id, owner, List.of(TWO_TEAS, ONE_POT), sealed(owner), at);
    }

    private PlaceResult place(Order order, String key) {
        return orders().place(order, order.placedEvent(), attempt(order.id(), key, "f"));
    }

    private boolean advance(Advance advance) {
        return orders().advance(advance.order(), advance.event());
    }

    /** The number of Alice's orders, used as the last digit of the next id. */
    private int countSoFar() {
        return orders().findByCustomer(ALICE, 10, Optional.empty()).orders().size();
    }

    private List<OrderId> overdue(Instant now) {
        return IntStream.range(0, orders().shardCount())
                .boxed()
                .flatMap(shard -> orders().findOverdue(shard, now))
                .toList();
    }

    private static List<OrderId> ids(Page page) {
        return page.orders().stream().map(Summary::id).toList();
    }
}
