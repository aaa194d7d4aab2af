package com.example.orders.domain;

import static com.example.orders.domain.Fixtures.ALICE;
import static com.example.orders.domain.Fixtures.BOB;
import static com.example.orders.domain.Fixtures.CONTACT;
import static com.example.orders.domain.Fixtures.NOON;
import static com.example.orders.domain.Fixtures.ONE_POT;
import static com.example.orders.domain.Fixtures.TWO_TEAS;
import static com.example.orders.domain.Fixtures.confirmed;
import static org.assertj.core.api.Assertions.assertThat;

import com.example.orders.domain.OrderEvent.OrderPlaced;
import com.example.orders.domain.PlaceOrder.Outcome;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlaceOrderTest {

    private static final OrderId FIRST = new OrderId("01ARZ3NDEKTSV4RRFFQ69G5FA1");
    private static final OrderId SECOND = new OrderId("01ARZ3NDEKTSV4RRFFQ69G5FA2");
    private static final OrderId THIRD = new OrderId("01ARZ3NDEKTSV4RRFFQ69G5FA3");
    private static final OrderId FOURTH = new OrderId("01ARZ3NDEKTSV4RRFFQ69G5FA4");

    private final MovableClock clock = new MovableClock(NOON);
    private final InMemoryCustomerKeys keys = new InMemoryCustomerKeys();
    private final InMemoryOrders orders = new InMemoryOrders(keys);
    private final Deque<OrderId> ids = new ArrayDeque<>(List.of(FIRST, SECOND, THIRD, FOURTH));
    private final PlaceOrder placeOrder =
            new PlaceOrder(orders, keys, ids::remove, order -> receipt(order.id()), clock);

    @Test
    void storesTheOrderAndTellsOfIt() {
        assertThat(place(ALICE, "k", "two teas and a pot")).isEqualTo(answered(FIRST));

        var order = orders.find(FIRST).orElseThrow();
        assertThat(order.owner()).isEqualTo(ALICE);
        assertThat(order.status()).isEqualTo(Status.PENDING);
        assertThat(order.lines()).containsExactly(TWO_TEAS, ONE_POT);
        assertThat(order.placedAt()).isEqualTo(NOON);
        assertThat(orders.events())
                .containsExactly(new OrderPlaced(FIRST, List.of(TWO_TEAS, ONE_POT), NOON.plus(Order.PENDING_TIMEOUT)));
    }

    @Test
    void sealsTheContactForThisOrder() {
        place(ALICE, "k", "two teas and a pot");

        var order = orders.find(FIRST).orElseThrow();
        assertThat(keys.current(ALICE).open(FIRST, order.contact())).isEqualTo(CONTACT);
    }

    @Test
    void answersTheSameRequestTheSameWayAndPlacesNothing() {
        place(ALICE, "k", "two teas and a pot");

        assertThat(place(ALICE, "k", "two teas and a pot")).isEqualTo(answered(FIRST));
        assertThat(orders.events()).hasSize(1);
    }

    @Test
    void answersAsAtFirstHoweverFarTheOrderIsByThen() {
        place(ALICE, "k", "two teas and a pot");
        var advance = confirmed(orders.find(FIRST).orElseThrow());
        orders.advance(advance.order(), advance.event());
        clock.forward(Duration.ofHours(23));

        assertThat(place(ALICE, "k", "two teas and a pot")).isEqualTo(answered(FIRST));
    }

    @Test
    void placesAnotherOrderUnderTheKeyAfterADay() {
        place(ALICE, "k", "two teas and a pot");
        clock.forward(Duration.ofHours(24).plusSeconds(1));

        assertThat(place(ALICE, "k", "two teas and a pot")).isInstanceOf(Outcome.Placed.class);
        assertThat(orders.events()).hasSize(2);
    }

    @Test
    void refusesTheKeyOfAnotherRequest() {
        place(ALICE, "k", "two teas and a pot");

        assertThat(place(ALICE, "k", "three teas")).isEqualTo(new Outcome.KeyReused());
        assertThat(orders.events()).hasSize(1);
    }

    @Test
    void letsTwoCustomersUseTheSameKey() {
        place(ALICE, "k", "two teas and a pot");

        assertThat(place(BOB, "k", "two teas and a pot")).isEqualTo(answered(SECOND));
        assertThat(orders.find(SECOND).orElseThrow().owner()).isEqualTo(BOB);
    }

    @Test
    void takesTheNextIdWhereOneIsTaken() {
        place(ALICE, "k", "two teas and a pot");
        ids.addFirst(FIRST);

        assertThat(place(ALICE, "l", "two teas and a pot")).isEqualTo(answered(SECOND));
    }

    @Test
    void asksToTryLaterWhereNoIdIsFree() {
        place(ALICE, "k", "two teas and a pot");
        List.of(FIRST, FIRST, FIRST).forEach(ids::addFirst);

        assertThat(place(ALICE, "l", "two teas and a pot")).isEqualTo(new Outcome.Contended());
        assertThat(orders.events()).hasSize(1);
    }

    @Test
    void sealsAgainWhereTheKeyItRemembersWasErased() {
        keys.current(ALICE);
        keys.erase(ALICE);

        assertThat(place(ALICE, "k", "two teas and a pot")).isEqualTo(answered(SECOND));
        var order = orders.find(SECOND).orElseThrow();
        assertThat(order.contact().keyVersion()).isEqualTo(2);
        assertThat(keys.version(ALICE, 2).orElseThrow().open(SECOND, order.contact()))
                .isEqualTo(CONTACT);
    }

    @Test
    void sealsAgainWhereTheKeyIsErasedJustBeforeTheWrite() {
        orders.beforeNextWrite(() -> keys.erase(ALICE));

        assertThat(place(ALICE, "k", "two teas and a pot")).isEqualTo(answered(SECOND));
    }

    @Test
    void asksToTryLaterWhereTheKeyIsErasedAgainAndAgain() {
        List.of(1, 2, 3).forEach(time -> orders.beforeNextWrite(() -> keys.erase(ALICE)));

        assertThat(place(ALICE, "k", "two teas and a pot")).isEqualTo(new Outcome.Contended());
        assertThat(orders.events()).isEmpty();
    }

    @Test
    void repeatsNothingOfACustomerWhoseDataWasErasedSince() {
        place(ALICE, "k", "two teas and a pot");
        keys.erase(ALICE);

        assertThat(place(keys.elsewhere(), "two teas and a pot")).isEqualTo(new Outcome.ErasedSince());
    }

    /** The cached key of this function outlives the erasure by some minutes. */
    @Test
    void repeatsNothingOfAnErasedCustomerWhoseKeyItRemembers() {
        place(ALICE, "k", "two teas and a pot");
        keys.erase(ALICE);

        assertThat(place(ALICE, "k", "two teas and a pot")).isEqualTo(new Outcome.ErasedSince());
        assertThat(orders.events()).hasSize(1);
    }

    @Test
    void repeatsTheAnswerGivenUnderANewerKeyThanItRemembers() {
        keys.current(ALICE);
        keys.erase(ALICE);
        place(keys.elsewhere(), "two teas and a pot");

        assertThat(place(ALICE, "k", "two teas and a pot")).isEqualTo(answered(FIRST));
        assertThat(place(ALICE, "k", "three teas")).isEqualTo(new Outcome.KeyReused());
    }

    private Outcome place(CustomerId customer, String key, String canonical) {
        return placeOrder.place(request(customer, key, canonical));
    }

    /** Places an order for Alice with the key {@code k}, in a function with another cache of keys. */
    private Outcome place(CustomerKeys others, String canonical) {
        return new PlaceOrder(orders, others, ids::remove, order -> receipt(order.id()), clock)
                .place(request(ALICE, "k", canonical));
    }

    private static PlaceOrder.Request request(CustomerId customer, String key, String canonical) {
        return new PlaceOrder.Request(customer, key, List.of(TWO_TEAS, ONE_POT), CONTACT, canonical);
    }

    private static Receipt receipt(OrderId id) {
        return new Receipt(id, "receipt for " + id);
    }

    private static Outcome answered(OrderId id) {
        return new Outcome.Placed(receipt(id));
    }
}
