package com.example.stream.function;

import static com.example.stream.function.SampleEvents.ORDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.kit.event.EventEnvelope;
import com.example.kit.event.UnreadableEvent;
import com.example.kit.testing.EventExamples;
import com.example.stream.domain.Money;
import com.example.stream.domain.OrderId;
import com.example.stream.domain.SalesFact;
import com.example.stream.domain.SalesFact.Kind;
import com.example.stream.domain.Sku;
import com.example.stream.domain.SoldLine;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderEventReaderTest {

    private static final List<SoldLine> LINES =
            List.of(new SoldLine(new Sku("TEA-GREEN"), 2, 690), new SoldLine(new Sku("TEA-POT"), 1, 2400));

    @Test
    void tellOfASale() {
        assertThat(fact(SampleEvents.confirmed(ORDER)))
                .contains(new SalesFact(
                        new SalesFact.Key(new OrderId(ORDER), Kind.CONFIRMED),
                        "order/" + ORDER + "#2",
                        Instant.parse("2026-03-01T12:00:00Z"),
                        LINES,
                        new Money(3780, "EUR"),
                        Optional.of(Instant.parse("2026-03-01T12:00:00Z"))));
    }

    @Test
    void tellOfASaleThatIsTakenBack() {
        assertThat(fact(SampleEvents.cancelled(ORDER)))
                .contains(new SalesFact(
                        new SalesFact.Key(new OrderId(ORDER), Kind.CANCELLED),
                        "order/" + ORDER + "#3",
                        Instant.parse("2026-03-01T12:00:00Z"),
                        LINES,
                        new Money(3780, "EUR"),
                        Optional.of(Instant.parse("2026-03-01T12:00:00Z"))));
    }

    @Test
    void tellOfNoSaleWhereNothingWasSold() {
        assertThat(fact(SampleEvents.cancelledBefore(ORDER))).isEmpty();
        assertThat(fact(SampleEvents.placed(ORDER))).isEmpty();
        assertThat(fact(EventExamples.read("order-rejected"))).isEmpty();
        assertThat(fact(EventExamples.read("order-expired"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"stock-reserved", "stock-refused", "stock-committed", "stock-released", "stock-adjusted"})
    void tellOfNoSaleWhereStockMoved(String example) {
        assertThat(fact(EventExamples.read(example))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {",\"total\":3780", ",\"currency\":\"EUR\"", "\"quantity\":2,", ",\"unitPrice\":690"})
    void arePoisonWhereAFieldIsMissing(String field) {
        assertThatThrownBy(() -> fact(SampleEvents.confirmed(ORDER).replace(field, "")))
                .isInstanceOf(UnreadableEvent.class);
    }

    /** The domain refuses such a value with an exception of the JDK, which elsewhere is a bug. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"orderId\":\"01ARZ3NDEKTSV4RRFFQ69G5FAV\" | \"orderId\":\"none\"",
                "\"sku\":\"TEA-GREEN\" | \"sku\":\"TEA-POT\"",
                "\"quantity\":2 | \"quantity\":0",
                "\"currency\":\"EUR\" | \"currency\":\"euro\"",
                "\"lines\":[ | \"lines\":[null,"
            })
    void arePoisonWhereAValueIsNotAllowed(String value, String other) {
        var example = EventExamples.read("order-confirmed");
        assertThat(example).contains(value);

        assertThatThrownBy(() -> OrderEventReader.read(EventEnvelope.parse(example.replace(value, other))))
                .isInstanceOf(UnreadableEvent.class);
    }

    @Test
    void arePoisonWhereACancellationDoesNotSayOfWhat() {
        assertThatThrownBy(() -> fact(SampleEvents.cancelled(ORDER).replace("\"wasConfirmed\":true,", "")))
                .isInstanceOf(UnreadableEvent.class);
    }

    private static Optional<SalesFact> fact(String event) {
        return OrderEventReader.read(EventEnvelope.parse(event));
    }
}
