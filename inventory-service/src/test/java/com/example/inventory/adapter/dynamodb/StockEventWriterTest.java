package com.example.inventory.adapter.dynamodb;

import static com.example.inventory.domain.Fixtures.MANAGER;
import static com.example.inventory.domain.Fixtures.NOON;
import static com.example.inventory.domain.Fixtures.ORDER;
import static com.example.inventory.domain.Fixtures.OTHER_ORDER;
import static com.example.inventory.domain.Fixtures.POT;
import static com.example.inventory.domain.Fixtures.TEA;
import static com.example.inventory.domain.Fixtures.line;
import static com.example.inventory.domain.Fixtures.pot;
import static com.example.inventory.domain.Fixtures.reserve;
import static com.example.inventory.domain.Fixtures.tea;
import static org.assertj.core.api.Assertions.assertThat;

import com.example.inventory.InventoryTable;
import com.example.inventory.domain.AdjustStock;
import com.example.inventory.domain.AdjustStock.Edit;
import com.example.inventory.domain.Listing;
import com.example.inventory.domain.ReserveStock;
import com.example.inventory.domain.Sku;
import com.example.inventory.domain.StockRequest;
import com.example.inventory.domain.StockRequest.Commit;
import com.example.inventory.domain.StockRequest.Release;
import com.example.inventory.domain.StockRequest.Reserve;
import com.example.kit.event.EventEnvelope;
import com.example.kit.testing.EventExamples;
import com.example.kit.testing.NoTracing;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What stands in the table's items, and so is published, is what {@code openapi/events} shows. */
class StockEventWriterTest {

    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);
    private static final Reserve WANTED = reserve(ORDER, line(TEA, 2), line(POT, 1));

    private final InventoryTable table = InventoryTable.create();
    private final DynamoDbStock stock = new DynamoDbStock(table.client(), table.name(), attempt -> {}, new NoTracing());
    private final ReserveStock reserveStock = new ReserveStock(
            new DynamoDbReservations(table.client(), table.name(), new NoTracing(), CLOCK), stock, CLOCK);

    @BeforeEach
    void stocked() {
        stock.seed(tea(10));
        stock.seed(pot(3));
    }

    @Test
    void tellOfHeldStock() {
        after(WANTED);

        EventExamples.verify("stock-reserved", eventOf("RESERVATION#" + ORDER));
    }

    @Test
    void tellOfRefusedStock() {
        after(reserve(ORDER, line(TEA, 11), line(POT, 1)));

        EventExamples.verify("stock-refused", eventOf("RESERVATION#" + ORDER));
    }

    @Test
    void tellOfAnOrderThatAskedTooLate() {
        reserveStock.handle(new Reserve(ORDER, WANTED.lines(), Optional.of(NOON)), Optional.empty());

        EventExamples.verify("stock-refused-too-late", "stock-refused", eventOf("RESERVATION#" + ORDER));
    }

    @Test
    void tellOfCommittedStock() {
        after(WANTED, new Commit(ORDER));

        EventExamples.verify("stock-committed", eventOf("RESERVATION#" + ORDER));
    }

    @Test
    void tellOfReleasedStock() {
        after(WANTED, new Commit(ORDER), new Release(ORDER));

        EventExamples.verify("stock-released", eventOf("RESERVATION#" + ORDER));
    }

    @Test
    void tellOfAdjustedStock() {
        after(WANTED);
        new AdjustStock(stock, CLOCK).change(new Edit(TEA, new Listing("Sencha", 750, "EUR"), 12, MANAGER), 1);

        EventExamples.verify("stock-adjusted", eventOf("ADJUSTMENT#TEA-GREEN#2"));
    }

    @Test
    void tellOfANewItemWithoutWhatWasBefore() {
        new AdjustStock(stock, CLOCK)
                .add(new Edit(new Sku("TEA-BLACK"), new Listing("Black tea", 590, "EUR"), 5, MANAGER));

        var event = EventEnvelope.parse(eventOf("ADJUSTMENT#TEA-BLACK#1"));
        assertThat(event.data().has("before")).isFalse();
        assertThat(event.id()).isEqualTo("stock/TEA-BLACK#1");
    }

    @Test
    void nameNoPerson() {
        new AdjustStock(stock, CLOCK).change(new Edit(TEA, new Listing("Sencha", 750, "EUR"), 12, MANAGER), 1);

        assertThat(eventOf("ADJUSTMENT#TEA-GREEN#2")).doesNotContain(MANAGER.value());
    }

    @Test
    void haveIdsOfTheirOwn() {
        after(WANTED, new Commit(ORDER), new Release(ORDER), reserve(OTHER_ORDER, line(TEA, 99)));

        assertThat(EventEnvelope.parse(eventOf("RESERVATION#" + ORDER)).id()).isEqualTo("reservation/" + ORDER + "#3");
        assertThat(EventEnvelope.parse(eventOf("RESERVATION#" + OTHER_ORDER)).id())
                .isEqualTo("reservation/" + OTHER_ORDER + "#1");
    }

    private void after(StockRequest... requests) {
        List.of(requests).forEach(request -> reserveStock.handle(request, Optional.of(NOON)));
    }

    private String eventOf(String pk) {
        var item = table.item(pk).orElseThrow();
        var event = item.string("event");
        assertThat(item.string("eventType"))
                .isEqualTo(EventEnvelope.parse(event).type());
        return event;
    }
}
