package com.example.orders.function;

import static com.example.orders.function.Shop.ALICE;
import static com.example.orders.function.Shop.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import com.example.kit.event.EventEnvelope;
import com.example.kit.testing.Entry;
import com.example.kit.testing.ThroughEachEntry;
import com.example.orders.OrdersTables;
import com.example.orders.domain.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ThroughEachEntry
class CancelOrderFunctionTest {

    private static final OrdersTables TABLES = OrdersTables.create();

    private final Shop shop;

    CancelOrderFunctionTest(Entry entry) {
        this.shop = new Shop(TABLES, entry);
    }

    @ParameterizedTest
    @EnumSource(names = {"PENDING", "CONFIRMED"})
    void cancelsBeforeAndAfterConfirmation(Status status) {
        var order = shop.inState(status);

        var answer = shop.cancel(ALICE, order);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/status")).isEqualTo("CANCELLED");
        assertThat(shop.status(order)).isEqualTo(Status.CANCELLED);
        var event = event(order);
        assertThat(event.type()).isEqualTo("OrderCancelled");
        assertThat(event.data().path("wasConfirmed").asBoolean()).isEqualTo(status == Status.CONFIRMED);
    }

    @Test
    void answersWithoutTheContact() {
        assertThat(shop.cancel(ALICE, shop.placed()).body().toString()).doesNotContain("contact", "Alice", "Garden");
    }

    @Test
    void cancelsOnceAndAnswersTwice() {
        var order = shop.placed();

        assertThat(shop.cancel(ALICE, order)).isEqualTo(shop.cancel(ALICE, order));
        assertThat(TABLES.order(order).orElseThrow().number("version")).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(names = {"REJECTED", "EXPIRED"})
    void isTooLateAfterAnotherEnd(Status status) {
        var order = shop.inState(status);

        var answer = shop.cancel(ALICE, order);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.at("/detail")).isEqualTo("the order is %s and cannot be cancelled".formatted(status));
        assertThat(shop.status(order)).isEqualTo(status);
    }

    @ParameterizedTest
    @EnumSource
    void answersAnothersOrderLikeAnUnknownOne(Status status) {
        var order = shop.inState(status);

        var answer = shop.cancel(BOB, order);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer).isEqualTo(shop.cancel(BOB, "01ARZ3NDEKTSV4RRFFQ69G5FAV"));
        assertThat(shop.status(order)).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "01ARZ3NDEKTSV4RRFFQ69G5FAV", "01arz3ndektsv4rrffq69g5fav"})
    void findsNoOrderForAMalformedId(String id) {
        assertThat(shop.cancel(ALICE, id).status()).isEqualTo(404);
    }

    private static EventEnvelope event(String order) {
        return EventEnvelope.parse(TABLES.order(order).orElseThrow().string("event"));
    }
}
