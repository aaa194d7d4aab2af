package com.example.inventory.function;

import static com.example.inventory.domain.Fixtures.EXPIRES_AT;
import static com.example.inventory.domain.Fixtures.ORDER;
import static com.example.inventory.domain.Fixtures.POT;
import static com.example.inventory.domain.Fixtures.TEA;
import static com.example.inventory.domain.Fixtures.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.inventory.domain.StockRequest;
import com.example.inventory.domain.StockRequest.Commit;
import com.example.inventory.domain.StockRequest.Release;
import com.example.inventory.domain.StockRequest.Reserve;
import com.example.kit.event.EventEnvelope;
import com.example.kit.event.UnreadableEvent;
import com.example.kit.testing.EventExamples;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderEventReaderTest {

    @Test
    void askToReserveWhatIsPlaced() {
        assertThat(request("order-placed"))
                .isEqualTo(new Reserve(ORDER, List.of(line(TEA, 2), line(POT, 1)), Optional.of(EXPIRES_AT)));
    }

    /** As events were written before the field came: streams and the archive still hold them. */
    @ParameterizedTest
    @ValueSource(strings = {"", ", \"expiresAt\": null"})
    void askToReserveWithoutADeadlineWhereTheEventNamesNone(String expiresAt) {
        var event = event("OrderPlaced", """
                {"orderId": "%%s", "lines": [{"sku": "TEA-GREEN", "quantity": 2}]%s}""".formatted(expiresAt));

        assertThat(OrderEventReader.read(event)).isEqualTo(new Reserve(ORDER, List.of(line(TEA, 2)), Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"soon\"", "{}", "true"})
    void arePoisonWhereTheDeadlineIsNoMoment(String expiresAt) {
        var event = event("OrderPlaced", """
                {"orderId": "%%s", "lines": [{"sku": "TEA-GREEN", "quantity": 2}], "expiresAt": %s}""".formatted(expiresAt));

        assertThatThrownBy(() -> OrderEventReader.read(event)).isInstanceOf(UnreadableEvent.class);
    }

    @Test
    void askToCommitWhatIsConfirmed() {
        assertThat(request("order-confirmed")).isEqualTo(new Commit(ORDER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"order-cancelled", "order-cancelled-unconfirmed", "order-expired"})
    void askToReleaseWhatIsCancelledOrExpired(String example) {
        assertThat(request(example)).isEqualTo(new Release(ORDER));
    }

    @Test
    void askNothingWhenRejected() {
        assertThatThrownBy(() -> request("order-rejected"))
                .hasMessage("event order/%s#2 of type OrderRejected asks nothing of inventory", ORDER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"order-confirmed", "order-cancelled", "order-expired"})
    void arePoisonWithoutTheirOrder(String example) {
        var event = EventExamples.read(example).replaceFirst("\"orderId\":\"[^\"]+\",?", "");

        assertThatThrownBy(() -> OrderEventReader.read(EventEnvelope.parse(event)))
                .isInstanceOf(UnreadableEvent.class);
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
        assertThatThrownBy(() -> OrderEventReader.read(event("OrderPlaced", data)))
                .isInstanceOf(UnreadableEvent.class);
    }

    /** The domain refuses such a value with an exception of the JDK, which elsewhere is a bug. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"orderId\": \"none\", \"lines\": [{\"sku\": \"TEA-GREEN\", \"quantity\": 1}]}",
                "{\"orderId\": \"%s\", \"lines\": []}",
                "{\"orderId\": \"%s\", \"lines\": [null]}",
                "{\"orderId\": \"%s\", \"lines\": [{\"sku\": \"tea\", \"quantity\": 1}]}",
                "{\"orderId\": \"%s\", \"lines\": [{\"sku\": \"TEA-GREEN\", \"quantity\": 0}]}"
            })
    void arePoisonWhereAValueIsNotAllowed(String data) {
        assertThatThrownBy(() -> OrderEventReader.read(event("OrderPlaced", data)))
                .isInstanceOf(UnreadableEvent.class);
    }

    private static StockRequest request(String example) {
        return OrderEventReader.read(EventEnvelope.parse(EventExamples.read(example)));
    }

    private static EventEnvelope event(String type, String data) {
        return EventEnvelope.parse("""
                {"specversion": "1.0", "id": "order/%1$s#1", "type": "%2$s", "source": "orders", "subject": "order/%1$s",
                 "sequence": 1, "time": "2026-03-01T12:00:00Z", "dataschema": "x", "data": %3$s}""".formatted(ORDER, type, data.replace("%s", ORDER.value())));
    }
}
