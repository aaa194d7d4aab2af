package com.example.orders.function;

import static com.example.orders.function.Shop.ALICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.kit.dynamodb.Attributes;
import com.example.kit.lambda.FunctionFailed;
import com.example.kit.testing.Entry;
import com.example.kit.testing.Printed;
import com.example.kit.testing.SamplePool.Person;
import com.example.orders.OrdersTables;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A contact was changed in the table. That is not an outage, so the response is not a 503, which would ask for a retry. The
 * exception escapes, so that Lambda counts an error, and has its own failure kind and metric.
 */
class TamperedTest {

    enum Change {
        LAST_BYTE {
            @Override
            byte[] of(byte[] sealed) {
                sealed[sealed.length - 1] ^= 1;
                return sealed;
            }
        },
        UNKNOWN_FORMAT {
            @Override
            byte[] of(byte[] sealed) {
                sealed[0] = 9;
                return sealed;
            }
        },
        NO_ENVELOPE {
            @Override
            byte[] of(byte[] sealed) {
                return new byte[] {1, 2, 3};
            }
        };

        abstract byte[] of(byte[] sealed);
    }

    private final OrdersTables tables = OrdersTables.create();
    private final Shop shop = new Shop(tables, Entry.OURS);

    @ParameterizedTest
    @EnumSource
    void contactsEscape(Change change) {
        var order = shop.placed();
        change(order, "contact", change::of);

        assertTampered(order);
    }

    @Test
    void contactsOfAnotherOrderEscape() {
        var order = shop.placed();
        var others = tables.order(shop.placed()).orElseThrow().bytes("contact");
        change(order, "contact", any -> others);

        assertTampered(order);
    }

    /** Runs in another function, because the function that placed the order has the key in its cache. */
    @Test
    void wrappedKeysEscape() {
        var order = shop.placed();
        var item = new Attributes();
        tables.customerKey(Person.ALICE.subject()).orElseThrow().attributes().forEach(item::put);
        var wrapped = tables.customerKey(Person.ALICE.subject()).orElseThrow().bytes("wrappedKey");
        wrapped[wrapped.length - 1] ^= 1;
        item.bytes("wrappedKey", wrapped);
        tables.client().putItem(put -> put.tableName(tables.customerKeys()).item(item.build()));

        assertTampered(order);
    }

    private void change(String order, String attribute, UnaryOperator<byte[]> change) {
        var item = new Attributes();
        tables.order(order).orElseThrow().attributes().forEach(item::put);
        tables.put(item.bytes(
                attribute, change.apply(tables.order(order).orElseThrow().bytes(attribute))));
    }

    private void assertTampered(String order) {
        var printed = Printed.by(
                () -> assertThatThrownBy(() -> shop.get(ALICE, order)).isInstanceOf(FunctionFailed.class));

        assertThat(Printed.linesWith("kind", printed)).singleElement().satisfies(line -> {
            assertThat(line.path("message").asString()).isEqualTo("invocation failed");
            assertThat(line.path("kind").asString()).isEqualTo("tampered");
        });
        assertThat(Printed.linesWith("_aws", printed)).singleElement().satisfies(line -> {
            assertThat(line.path("tampered").asInt()).isEqualTo(1);
            assertThat(line.path("function").asString()).isEqualTo("getOrderFunction");
        });
    }
}
