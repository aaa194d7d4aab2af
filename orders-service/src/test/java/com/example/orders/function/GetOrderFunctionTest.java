package com.example.orders.function;

import static com.example.orders.function.Shop.ALICE;
import static com.example.orders.function.Shop.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import com.example.kit.dynamodb.Attributes;
import com.example.kit.testing.Entry;
import com.example.kit.testing.SamplePool.Person;
import com.example.kit.testing.ThroughEachEntry;
import com.example.orders.OrdersTables;
import com.example.orders.domain.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ThroughEachEntry
class GetOrderFunctionTest {

    private static final OrdersTables TABLES = OrdersTables.create();

    private final Shop shop;

    GetOrderFunctionTest(Entry entry) {
        this.shop = new Shop(TABLES, entry);
    }

    @ParameterizedTest
    @EnumSource
    void showsAnOrderInEachState(Status status) {
        var order = shop.inState(status);

        var answer = shop.get(ALICE, order);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/orderId")).isEqualTo(order);
        assertThat(answer.at("/status")).isEqualTo(status.name());
        assertThat(answer.body().path("history")).hasSize(status == Status.PENDING ? 1 : 2);
    }

    @Test
    void showsTheContact() {
        var answer = shop.get(ALICE, shop.placed());

        assertThat(answer.body().path("contact")).hasToString("""
                {"name":"Alice","email":"alice@example.com","address":\
                {"line1":"1 Garden Street","city":"Springfield","postcode":"12345","country":"DE"}}""");
        assertThat(answer.body().has("contactErased")).isFalse();
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void showsWhatAConfirmedOrderCosts() {
        var answer = shop.get(ALICE, shop.inState(Status.CONFIRMED));

        assertThat(answer.at("/total")).isEqualTo("3780");
        assertThat(answer.at("/currency")).isEqualTo("EUR");
        assertThat(answer.at("/lines/0/name")).isEqualTo("Green tea");
        assertThat(answer.at("/lines/0/unitPrice")).isEqualTo("690");
    }

    @Test
    void showsWhyAnOrderWasRejected() {
        assertThat(shop.get(ALICE, shop.inState(Status.REJECTED)).body().path("reasons"))
                .hasToString("[{\"sku\":\"TEA-GREEN\",\"code\":\"OUT_OF_STOCK\"}]");
    }

    @Test
    void showsAnOrderWithoutItsContactAfterAnErasure() {
        var order = shop.placed();
        assertThat(shop.get(ALICE, order).body().has("contact")).isTrue();
        TABLES.erase(Person.ALICE.subject());

        assertErased(order);

        var next = shop.placed();
        assertThat(shop.get(ALICE, next).body().has("contact")).isTrue();
        assertErased(order);
    }

    /** A deleted key item leaves no tombstone, unlike an erasure. The orders can still be read. */
    @Test
    void showsAnOrderWithoutItsContactWhereTheCustomersKeyWasDeleted() {
        var order = shop.placed();
        TABLES.client()
                .deleteItem(delete -> delete.tableName(TABLES.customerKeys())
                        .key(new Attributes()
                                .string("pk", "CUSTOMER#" + Person.ALICE.subject())
                                .build()));

        assertErased(order);

        var next = shop.placed();
        assertThat(shop.get(ALICE, next).body().has("contact")).isTrue();
        assertErased(order);
    }

    /** Byte for byte the same response: other customers must not learn that the order exists. */
    @Test
    void answersForTheOrderOfAnotherAsForNone() {
        var order = shop.placed();

        var others = shop.get(BOB, order);

        assertThat(others.status()).isEqualTo(404);
        assertThat(others).isEqualTo(shop.get(BOB, "01ARZ3NDEKTSV4RRFFQ69G5FAV"));
        assertThat(others.body().toString()).doesNotContain(order);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "01ARZ3NDEKTSV4RRFFQ69G5FAV",
                "01arz3ndektsv4rrffq69g5fav",
                "81ARZ3NDEKTSV4RRFFQ69G5FAV",
                "01ARZ3NDEKTSV4RRFFQ69G5FAV0",
                "01ARZ3NDEKTSV4RRFFQ69G5FA\n",
                "../../orders",
                "ORDER#01ARZ3NDEKTSV4RRFFQ69G5FAV"
            })
    void findsNoOrderUnderAnIdThatNamesNone(String id) {
        var answer = shop.get(ALICE, id);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.at("/type")).isEqualTo("urn:shop:problem:not-found");
        assertThat(answer.at("/detail")).isEqualTo("you have no order with this orderId");
    }

    private void assertErased(String order) {
        var answer = shop.get(ALICE, order);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/contactErased")).isEqualTo("true");
        assertThat(answer.body().has("contact")).isFalse();
        assertThat(answer.body().path("lines")).hasSize(2);
    }
}
