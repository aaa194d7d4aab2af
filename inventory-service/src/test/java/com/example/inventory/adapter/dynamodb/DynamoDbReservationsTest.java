package com.example.inventory.adapter.dynamodb;

import static com.example.inventory.domain.Fixtures.MANAGER;
import static com.example.inventory.domain.Fixtures.NOON;
import static com.example.inventory.domain.Fixtures.ORDER;
import static com.example.inventory.domain.Fixtures.TEA;
import static com.example.inventory.domain.Fixtures.line;
import static com.example.inventory.domain.Fixtures.reserve;
import static com.example.inventory.domain.Fixtures.tea;
import static org.assertj.core.api.Assertions.assertThat;

import com.example.inventory.InventoryTable;
import com.example.inventory.domain.AdjustStock;
import com.example.inventory.domain.AdjustStock.Edit;
import com.example.inventory.domain.Listing;
import com.example.inventory.domain.Reservation;
import com.example.inventory.domain.ReserveStock;
import com.example.inventory.domain.Status;
import com.example.inventory.domain.StockEvent.StockReleased;
import com.example.inventory.domain.StockRequest;
import com.example.inventory.domain.StockRequest.Commit;
import com.example.inventory.domain.StockRequest.Release;
import com.example.kit.dynamodb.Attributes;
import com.example.kit.dynamodb.Item;
import com.example.kit.testing.NoTracing;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Which attributes the items have: others read them through the stream and the indexes. */
class DynamoDbReservationsTest {

    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);

    private final InventoryTable table = InventoryTable.create();
    private final DynamoDbStock stock = new DynamoDbStock(table.client(), table.name(), attempt -> {}, new NoTracing());
    private final DynamoDbReservations reservations =
            new DynamoDbReservations(table.client(), table.name(), new NoTracing(), CLOCK);

    @Test
    void areInTheIndexOfHeldOnesOnlyWhileHeld() {
        after(reserve(ORDER, line(TEA, 1)));
        assertThat(reservation().string("heldAt")).isEqualTo("2026-03-01T12:00:00.000Z");
        assertThat(reservation().number("heldShard")).isBetween(0L, 3L);

        after(new Commit(ORDER));
        assertThat(reservation().attributes()).doesNotContainKeys("heldAt", "heldShard");
    }

    @Test
    void leaveTheIndexWhenReleasedToo() {
        after(reserve(ORDER, line(TEA, 1)), new Release(ORDER));

        assertThat(reservation().attributes()).doesNotContainKeys("heldAt", "heldShard");
    }

    @Test
    void areNotInTheIndexWhenRefused() {
        after(reserve(ORDER, line(TEA, 99)));

        assertThat(reservation().attributes()).doesNotContainKeys("heldAt", "heldShard");
    }

    @Test
    void carryNoEventWhenTheOrderEndedUnheard() {
        after(new Release(ORDER));

        assertThat(reservation().attributes()).doesNotContainKeys("event", "eventType");
    }

    @Test
    void areTouchedByAReminderAndCarryTheSameEvent() {
        after(reserve(ORDER, line(TEA, 1)));
        var before = reservation();

        reservations.remind(ORDER);

        var touched = reservation();
        assertThat(touched.string("remindedAt")).isEqualTo("2026-03-01T12:00:00.000Z");
        assertThat(touched.attributes()).containsAllEntriesOf(before.attributes());
    }

    @Test
    void leaveTheStockWithoutAnEventOfItsOwn() {
        after(reserve(ORDER, line(TEA, 1)));
        new AdjustStock(stock, CLOCK).change(new Edit(TEA, new Listing("Sencha", 750, "EUR"), 12, MANAGER), 1);

        assertThat(table.item("SKU#TEA-GREEN").orElseThrow().attributes())
                .containsOnlyKeys(
                        "pk",
                        "sku",
                        "listed",
                        "name",
                        "unitPrice",
                        "currency",
                        "received",
                        "available",
                        "allocated",
                        "edition")
                .containsEntry("listed", AttributeValue.fromS("Y"));
    }

    @Test
    void keepWhoAdjustedWhat() {
        after(reserve(ORDER, line(TEA, 1)));
        new AdjustStock(stock, CLOCK).change(new Edit(TEA, new Listing("Sencha", 750, "EUR"), 12, MANAGER), 1);

        var adjustment = table.item("ADJUSTMENT#TEA-GREEN#2").orElseThrow();
        assertThat(adjustment.string("by")).isEqualTo(MANAGER.value());
        assertThat(adjustment.map("before").string("name")).isEqualTo("Green tea");
        assertThat(adjustment.map("before").number("available")).isEqualTo(9);
        assertThat(adjustment.map("after").string("name")).isEqualTo("Sencha");
        assertThat(adjustment.map("after").number("received")).isEqualTo(12);
    }

    @Test
    void neverGiveBackMoreThanIsAllocated() {
        after(reserve(ORDER, line(TEA, 4)));
        table.stock("TEA-GREEN", 690, "EUR");
        var held = reservations.find(ORDER);
        var released = new Reservation(ORDER, Status.RELEASED, 2, held.lines(), List.of(), NOON);

        assertThat(reservations.advance(held, released, new StockReleased(ORDER, held.lines())))
                .isFalse();
        assertThat(reservations.find(ORDER)).isEqualTo(held);
        assertThat(table.levels("TEA-GREEN")).isEqualTo("10 10 0");
    }

    @Test
    void neverOverwriteAnAdjustment() {
        table.put(new Attributes().string("pk", "ADJUSTMENT#TEA-GREEN#1").string("by", "somebody before"));

        assertThat(new AdjustStock(stock, CLOCK).add(new Edit(TEA, new Listing("Sencha", 750, "EUR"), 12, MANAGER)))
                .isEqualTo(new AdjustStock.Outcome.Exists());
        assertThat(table.item("SKU#TEA-GREEN")).isEmpty();
        assertThat(table.item("ADJUSTMENT#TEA-GREEN#1").orElseThrow().string("by"))
                .isEqualTo("somebody before");
    }

    private void after(StockRequest... requests) {
        stock.seed(tea(10));
        var reserveStock = new ReserveStock(reservations, stock, CLOCK);
        List.of(requests).forEach(request -> reserveStock.handle(request, Optional.empty()));
    }

    private Item reservation() {
        return table.item("RESERVATION#" + ORDER).orElseThrow();
    }
}
