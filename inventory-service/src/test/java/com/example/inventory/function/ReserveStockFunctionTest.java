package com.example.inventory.function;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.example.inventory.InventoryTable;
import com.example.kit.event.EventEnvelope;
import com.example.kit.testing.Bytes;
import com.example.kit.testing.Entry;
import com.example.kit.testing.FixedContext;
import com.example.kit.testing.StreamEvents;
import com.example.kit.testing.ThroughEachEntry;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@ThroughEachEntry
class ReserveStockFunctionTest {

    private static final InventoryTable TABLE = InventoryTable.create();

    private final RequestStreamHandler reserveStock;

    /** Each test has an order and an item of its own. */
    private final String order = "0" + unique(25);

    private final String tea = "TEA-" + unique(10);

    ReserveStockFunctionTest(Entry entry) {
        this.reserveStock = entry.open(TABLE.environment("reserveStockFunction"));
        TABLE.stock(tea, 690, "EUR");
    }

    @Test
    void holdsWhatIsPlaced() {
        assertThat(deliver(placed(4))).isEqualTo(StreamEvents.allDone());

        assertThat(TABLE.levels(tea)).isEqualTo("10 6 4");
        assertThat(event().type()).isEqualTo("StockReserved");
    }

    @Test
    void writesTheEventIntoTheTraceOfTheMessage() {
        deliver(placed(4));

        assertThat(event().trace()).startsWith(FixedContext.TRACE.substring(0, 40));
    }

    @Test
    void refusesMoreThanThereIs() {
        assertThat(deliver(placed(11))).isEqualTo(StreamEvents.allDone());

        assertThat(TABLE.levels(tea)).isEqualTo("10 10 0");
        assertThat(event().type()).isEqualTo("StockRefused");
        assertThat(event().data().at("/reasons/0/code").asString()).isEqualTo("OUT_OF_STOCK");
    }

    @Test
    void commitsWhatIsConfirmed() {
        deliver(placed(4), event("OrderConfirmed"));

        assertThat(TABLE.levels(tea)).isEqualTo("10 6 4");
        assertThat(event().type()).isEqualTo("StockCommitted");
    }

    @Test
    void releasesWhatIsCancelled() {
        deliver(placed(4), event("OrderCancelled"));

        assertThat(TABLE.levels(tea)).isEqualTo("10 10 0");
        assertThat(event().type()).isEqualTo("StockReleased");
    }

    @Test
    void releasesWhatExpired() {
        deliver(placed(4), event("OrderExpired"));

        assertThat(TABLE.levels(tea)).isEqualTo("10 10 0");
    }

    @Test
    void holdsNothingForAnOrderThatExpiredBefore() {
        assertThat(deliver(event("OrderExpired"), placed(4))).isEqualTo(StreamEvents.allDone());

        assertThat(TABLE.levels(tea)).isEqualTo("10 10 0");
        assertThat(TABLE.item("RESERVATION#" + order).orElseThrow().attributes())
                .doesNotContainKey("event");
    }

    @Test
    void holdsNothingForAnOrderWhoseTimeIsOver() {
        var late = event("OrderPlaced", """
                , "lines": [{"sku": "%s", "quantity": 4}], "expiresAt": "2026-03-01T12:05:00Z\"""".formatted(tea));

        assertThat(deliver(late)).isEqualTo(StreamEvents.allDone());

        assertThat(TABLE.levels(tea)).isEqualTo("10 10 0");
        assertThat(event().type()).isEqualTo("StockRefused");
        assertThat(event().data().at("/reasons/0/code").asString()).isEqualTo("TOO_LATE");
    }

    @Test
    void holdsOnceWhatIsDeliveredTwice() {
        assertThat(deliver(placed(4), placed(4))).isEqualTo(StreamEvents.allDone());

        assertThat(TABLE.levels(tea)).isEqualTo("10 6 4");
    }

    @Test
    void reportsAConfirmationOfWhatWasNeverHeld() {
        assertThat(deliver(event("OrderConfirmed"))).isEqualTo(StreamEvents.failedAt("m0"));
    }

    @Test
    void reportsPoisonAndDoesTheRest() {
        assertThat(deliver("{not json", placed(4))).isEqualTo(StreamEvents.failedAt("m0"));
        assertThat(TABLE.levels(tea)).isEqualTo("10 6 4");
    }

    @Test
    void reportsALineThatIsThereTwice() {
        var twice = event("OrderPlaced", """
                , "lines": [{"sku": "%1$s", "quantity": 1}, {"sku": "%1$s", "quantity": 2}]""".formatted(tea));

        assertThat(deliver(twice)).isEqualTo(StreamEvents.failedAt("m0"));
        assertThat(TABLE.levels(tea)).isEqualTo("10 10 0");
    }

    private String deliver(String... messages) {
        return Bytes.call(reserveStock, StreamEvents.sqs(List.of(messages)));
    }

    private EventEnvelope event() {
        return EventEnvelope.parse(
                TABLE.item("RESERVATION#" + order).orElseThrow().string("event"));
    }

    private String placed(int quantity) {
        return event("OrderPlaced", """
                , "lines": [{"sku": "%s", "quantity": %s}]""".formatted(tea, quantity));
    }

    private String event(String type) {
        return event(type, "");
    }

    private String event(String type, String more) {
        return """
                {"specversion": "1.0", "id": "order/%1$s#1", "type": "%2$s", "source": "orders", "subject": "order/%1$s",
                 "sequence": 1, "time": "2026-03-01T12:00:00Z", "dataschema": "x", "data": {"orderId": "%1$s" %3$s}}""".formatted(order, type, more);
    }

    private static String unique(int length) {
        return UUID.randomUUID()
                .toString()
                .replace("-", "")
                .toUpperCase(Locale.ROOT)
                .substring(0, length);
    }
}
