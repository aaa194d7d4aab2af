package com.example.orders.adapter.dynamodb;

import static com.example.orders.domain.Fixtures.ALICE;
import static com.example.orders.domain.Fixtures.BOB;
import static com.example.orders.domain.Fixtures.NOON;
import static com.example.orders.domain.Fixtures.ORDER;
import static com.example.orders.domain.Fixtures.OTHER_ORDER;
import static com.example.orders.domain.Fixtures.attempt;
import static com.example.orders.domain.Fixtures.confirmed;
import static com.example.orders.domain.Fixtures.placed;
import static com.example.orders.domain.Fixtures.rejected;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.kit.audit.SlotIndex;
import com.example.kit.dynamodb.Attributes;
import com.example.kit.dynamodb.Item;
import com.example.kit.event.EventEnvelope;
import com.example.orders.OrdersTables;
import com.example.orders.domain.CustomerId;
import com.example.orders.domain.Decision;
import com.example.orders.domain.Order;
import com.example.orders.domain.OrderId;
import com.example.orders.domain.Orders.PlaceResult;
import com.example.orders.domain.SealedContact;
import com.example.orders.domain.audit.AuditSlot;
import com.example.orders.domain.audit.AuditedOrder;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The attributes of the items, which other code reads through the stream and the indexes. */
class OrderItemsTest {

    private final OrdersTables tables = OrdersTables.create();
    private final DynamoDbOrders orders = Adapter.of(tables, Clock.fixed(NOON, ZoneOffset.UTC));

    @Test
    void holdThePendingOrder() {
        place(ORDER, ALICE, "k");

        var item = order();
        assertThat(item.attributes())
                .containsOnlyKeys(
                        "pk",
                        "orderId",
                        "ownerId",
                        "status",
                        "version",
                        "placedAt",
                        "placedAtId",
                        "expiresAt",
                        "lines",
                        "reasons",
                        "history",
                        "contact",
                        "keyVersion",
                        "auditSlot",
                        "openShard",
                        "tenant",
                        "eventType",
                        "event");
        assertThat(item.string("placedAt")).isEqualTo("2026-03-01T12:00:00.000Z");
        assertThat(item.string("placedAtId")).isEqualTo("2026-03-01T12:00:00.000Z#" + ORDER);
        assertThat(item.string("expiresAt")).isEqualTo("2026-03-01T12:05:00.000Z");
        assertThat(item.number("openShard")).isBetween(0L, 3L);
    }

    /** The index {@code by-slot} projects the attributes that the audit compares, and no contact. */
    @Test
    void areFoundBySlot() {
        var order = place(ORDER, ALICE, "k");
        var book = new DynamoDbAuditedOrders(new SlotIndex(tables.client(), tables.orders()));
        assertThat(book.inSlot(AuditSlot.of(order))).containsExactly(AuditedOrder.of(order));

        orders.advance(confirmed(order).order(), confirmed(order).event());

        assertThat(book.inSlot(AuditSlot.of(order)))
                .containsExactly(AuditedOrder.of(confirmed(order).order()));
        assertThat(book.inSlot(new AuditSlot(NOON.minus(AuditSlot.WIDTH)))).isEmpty();
    }

    /** An order that is cancelled late moves to another slot, and its event contains the new slot. */
    @Test
    void moveToTheSlotOfALateCancellation() {
        var order = confirmed(place(ORDER, ALICE, "k"));
        orders.advance(order.order(), order.event());
        var late = (Decision.Advance) order.order().cancel(ALICE, NOON.plus(Duration.ofHours(5)));
        orders.advance(late.order(), late.event());
        var book = new DynamoDbAuditedOrders(new SlotIndex(tables.client(), tables.orders()));

        assertThat(book.inSlot(AuditSlot.at(NOON))).isEmpty();
        assertThat(book.inSlot(AuditSlot.of(late.order())))
                .containsExactly(AuditedOrder.of(late.order()))
                .allMatch(AuditedOrder::moved);
        assertThat(EventEnvelope.parse(order().string("event")).auditSlot()).isEqualTo(NOON.plus(Duration.ofHours(5)));
    }

    @Test
    void leaveTheIndexOfOpenOrdersWhenDecided() {
        var order = place(ORDER, ALICE, "k");
        orders.advance(rejected(order).order(), rejected(order).event());

        assertThat(order().attributes()).doesNotContainKey("openShard");
    }

    @Test
    void keepThePricesOfAConfirmedOrder() {
        var order = place(ORDER, ALICE, "k");
        orders.advance(confirmed(order).order(), confirmed(order).event());

        assertThat(order().number("total")).isEqualTo(3780);
        assertThat(order().string("currency")).isEqualTo("EUR");
        assertThat(order().list("lines", line -> line.string("name"))).containsExactly("Green tea", "Tea pot");
    }

    @Test
    void spreadOpenOrdersOverAllShards() {
        IntStream.range(0, 40)
                .mapToObj("01ARZ3NDEKTSV4RRFFQ69G5%03d"::formatted)
                .forEach(id -> place(new OrderId(id), ALICE, id));

        assertThat(tables.items("ORDER#")).map(item -> item.number("openShard")).contains(0L, 1L, 2L, 3L);
    }

    @Test
    void holdTheAnswerToRepeatForADay() {
        place(ORDER, ALICE, "k");

        var item = tables.items("KEY#").getFirst();
        assertThat(item.attributes())
                .containsOnlyKeys("pk", "attemptId", "fingerprint", "keyVersion", "orderId", "answer", "ttl");
        assertThat(item.number("ttl")).isEqualTo(NOON.plus(Duration.ofDays(1)).getEpochSecond());
        assertThat(item.string("attemptId")).isEqualTo(ORDER.value());
        assertThat(item.map("answer").attributes()).containsOnlyKeys("body");
    }

    /** The table reveals neither customer nor key, and no customer can use the record of another customer. */
    @Test
    void hideCustomerAndKeyInADigest() {
        place(ORDER, ALICE, "my-key");
        place(OTHER_ORDER, BOB, "my-key");

        assertThat(tables.items("KEY#")).hasSize(2).allSatisfy(item -> {
            assertThat(item.string("pk")).matches("KEY#[0-9a-f]{64}");
            assertThat(item.attributes().toString()).doesNotContain("my-key", "alice", "bob");
        });
    }

    @Test
    void keepCustomerAndKeyApartInTheDigest() {
        place(ORDER, new CustomerId("alice"), "bob-k");
        place(OTHER_ORDER, new CustomerId("alicebob-"), "k");

        assertThat(tables.items("KEY#")).hasSize(2);
    }

    @Test
    void countAsGoneFromTheSecondAfterTheirWindow() {
        place(ORDER, ALICE, "k");
        var pk = tables.items("KEY#").getFirst().string("pk");

        assertThat(placeAt(Duration.ofDays(1))).isInstanceOf(PlaceResult.KeyUsed.class);
        assertThat(placeAt(Duration.ofDays(1).plusSeconds(1))).isInstanceOf(PlaceResult.Stored.class);

        // The expired record was not deleted but overwritten.
        var item = tables.items("KEY#").getFirst();
        assertThat(item.string("pk")).isEqualTo(pk);
        assertThat(item.string("attemptId")).isEqualTo(OTHER_ORDER.value());
    }

    @Test
    void nameTheAttributeThatIsMissing() {
        tables.put(new Attributes().string("pk", "ORDER#" + ORDER).string("orderId", ORDER.value()));

        assertThatThrownBy(() -> orders.find(ORDER))
                .hasMessage("the item ORDER#%s has no attribute ownerId of the expected type", ORDER);
    }

    private PlaceResult placeAt(Duration later) {
        var order = Order.place(
                OTHER_ORDER, ALICE, List.of(placed(ORDER, contact()).lines().getFirst()), contact(), NOON.plus(later));
        return orders.place(order, order.placedEvent(), attempt(OTHER_ORDER, "k", "f"));
    }

    private SealedContact contact() {
        return Adapter.sealed(tables, ALICE);
    }

    private Order place(OrderId id, CustomerId owner, String key) {
        var template = placed(id, Adapter.sealed(tables, owner));
        var order = Order.place(id, owner, template.lines(), template.contact(), NOON);
        assertThat(orders.place(order, order.placedEvent(), attempt(id, key, "f")))
                .isInstanceOf(PlaceResult.Stored.class);
        return order;
    }

    private Item order() {
        return tables.order(ORDER.value()).orElseThrow();
    }
}
