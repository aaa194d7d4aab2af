package com.example.inventory.function;

import static com.example.inventory.domain.Fixtures.ORDER;
import static com.example.inventory.domain.Fixtures.POT;
import static com.example.inventory.domain.Fixtures.TEA;
import static com.example.inventory.domain.Fixtures.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.inventory.domain.StockRequest.Commit;
import com.example.inventory.domain.StockRequest.Release;
import com.example.inventory.domain.StockRequest.Reserve;
import com.example.kit.event.EventEnvelope;
import com.example.kit.event.UnreadableEvent;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderEventsTest {

    @Test
    void askToReserveWhatIsPlaced() {
        assertThat(OrderEvents.request(event("OrderPlaced", """
                {"orderId": "%s", "lines": [{"sku": "TEA-GREEN", "quantity": 2}, {"sku": "TEA-POT", "quantity": 1}]}""")))
                .isEqualTo(new Reserve(ORDER, List.of(line(TEA, 2), line(POT, 1))));
    }

    @Test
    void askToCommitWhatIsConfirmed() {
        assertThat(OrderEvents.request(event("OrderConfirmed", """
                {"orderId": "%s", "total": 690, "currency": "EUR",
                 "lines": [{"sku": "TEA-GREEN", "quantity": 1, "unitPrice": 690}]}"""))).isEqualTo(new Commit(ORDER));
    }

    @Test
    void askToReleaseWhatIsCancelledOrExpired() {
        assertThat(OrderEvents.request(event("OrderCancelled", """
                {"orderId": "%s", "wasConfirmed": false, "lines": []}"""))).isEqualTo(new Release(ORDER));
        assertThat(OrderEvents.request(event("OrderExpired", """
                {"orderId": "%s"}"""))).isEqualTo(new Release(ORDER));
    }

    @Test
    void askNothingWhenRejected() {
        assertThatThrownBy(() -> OrderEvents.request(event("OrderRejected", "{\"orderId\": \"%s\"}")))
                .hasMessage("event order/%s#1 of type OrderRejected asks nothing of inventory", ORDER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"orderId\": \"%s\"}",
                "{\"orderId\": \"%s\", \"lines\": null}",
                "{\"orderId\": \"%s\", \"lines\": 7}",
                "{\"orderId\": \"%s\", \"lines\": [{}]}",
                "{\"orderId\": \"%s\", \"lines\": [{\"sku\": \"TEA-GREEN\"}]}",
                "{\"orderId\": \"%s\", \"lines\": [{\"quantity\": 1}]}"
            })
    void arePoisonWhereAFieldIsMissing(String data) {
        assertThatThrownBy(() -> OrderEvents.request(event("OrderPlaced", data)))
                .isInstanceOf(UnreadableEvent.class);
    }

    private static EventEnvelope event(String type, String data) {
        return EventEnvelope.parse("""
                {"specversion": "1.0", "id": "order/%1$s#1", "type": "%2$s", "source": "orders", "subject": "order/%1$s",
                 "sequence": 1, "time": "2026-03-01T12:00:00Z", "dataschema": "x", "data": %3$s}""".formatted(ORDER, type, data.replace("%s", ORDER.value())));
    }
}
