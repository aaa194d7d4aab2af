package com.example.orders.domain;

import static com.example.orders.domain.Fixtures.ALICE;
import static com.example.orders.domain.Fixtures.BOB;
import static com.example.orders.domain.Fixtures.CONTACT;
import static com.example.orders.domain.Fixtures.ORDER;
import static com.example.orders.domain.Fixtures.OTHER_ORDER;
import static com.example.orders.domain.Fixtures.attempt;
import static com.example.orders.domain.Fixtures.placed;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GetOrderTest {

    private final InMemoryCustomerKeys keys = new InMemoryCustomerKeys();
    private final InMemoryOrders orders = new InMemoryOrders(keys);
    private final GetOrder getOrder = new GetOrder(orders, keys);
    private final Order order = placed(ORDER, keys.current(ALICE).seal(ORDER, CONTACT));

    @BeforeEach
    void orderIsPlaced() {
        orders.place(order, order.placedEvent(), attempt(ORDER, "k", "f"));
    }

    @Test
    void showsTheOrderWithItsContact() {
        assertThat(getOrder.find(ORDER, ALICE)).contains(new GetOrder.Found(order, Optional.of(CONTACT)));
    }

    @Test
    void hidesTheOrderOfAnother() {
        assertThat(getOrder.find(ORDER, BOB)).isEmpty();
    }

    @Test
    void knowsNoOrderThatWasNotPlaced() {
        assertThat(getOrder.find(OTHER_ORDER, ALICE)).isEmpty();
    }

    @Test
    void showsTheOrderWithoutItsContactAfterAnErasure() {
        keys.erase(ALICE);

        assertThat(getOrder.find(ORDER, ALICE)).contains(new GetOrder.Found(order, Optional.empty()));
    }

    @Test
    void opensNoContactOfBeforeAnErasureWithTheNextKey() {
        keys.erase(ALICE);
        keys.reload(ALICE);

        assertThat(getOrder.find(ORDER, ALICE)).contains(new GetOrder.Found(order, Optional.empty()));
    }
}
