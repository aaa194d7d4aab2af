package com.example.orders.function;

import static com.example.orders.domain.Fixtures.NOON;
import static com.example.orders.domain.Fixtures.ORDER;
import static com.example.orders.domain.Fixtures.PRICED;
import static com.example.orders.domain.Fixtures.SOLD_OUT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.kit.event.EventEnvelope;
import com.example.kit.event.UnreadableEvent;
import com.example.kit.testing.EventExamples;
import com.example.orders.domain.StockAnswer.Refused;
import com.example.orders.domain.StockAnswer.Reserved;
import com.example.orders.domain.StockAnswer.TooLate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StockEventReaderTest {

    @Test
    void answerWithWhatIsHeld() {
        assertThat(StockEventReader.read(event(EventExamples.read("stock-reserved"))))
                .isEqualTo(new Reserved(ORDER, PRICED, "EUR", NOON));
    }

    @Test
    void answerWithWhyNothingIsHeld() {
        assertThat(StockEventReader.read(event(EventExamples.read("stock-refused"))))
                .isEqualTo(new Refused(ORDER, SOLD_OUT));
    }

    @Test
    void answerThatItWasTooLate() {
        assertThat(StockEventReader.read(event(EventExamples.read("stock-refused-too-late"))))
                .isEqualTo(new TooLate(ORDER));
    }

    @ParameterizedTest
    @CsvSource({"stock-committed, StockCommitted", "stock-released, StockReleased", "stock-adjusted, StockAdjusted"})
    void answerNothingOtherwise(String example, String type) {
        assertThatThrownBy(() -> StockEventReader.read(event(EventExamples.read(example))))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessageContaining("of type %s is not an answer to an order", type);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"orderId\":\"01ARZ3NDEKTSV4RRFFQ69G5FAV\",",
                ",\"currency\":\"EUR\"",
                "\"sku\":\"TEA-GREEN\",",
                "\"quantity\":2,",
                "\"name\":\"Green tea\",",
                ",\"unitPrice\":690"
            })
    void arePoisonWhereAFieldOfAReservationIsMissing(String field) {
        var example = EventExamples.read("stock-reserved");
        assertThat(example).contains(field);

        assertThatThrownBy(() -> StockEventReader.read(event(example.replace(field, ""))))
                .isInstanceOf(UnreadableEvent.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"orderId\":\"01ARZ3NDEKTSV4RRFFQ69G5FAV\",",
                "\"sku\":\"TEA-GREEN\",",
                ",\"code\":\"OUT_OF_STOCK\""
            })
    void arePoisonWhereAFieldOfARefusalIsMissing(String field) {
        var example = EventExamples.read("stock-refused");
        assertThat(example).contains(field);

        assertThatThrownBy(() -> StockEventReader.read(event(example.replace(field, ""))))
                .isInstanceOf(UnreadableEvent.class);
    }

    /** The domain rejects such a value with an exception of the JDK, which would otherwise count as a bug. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"orderId\":\"01ARZ3NDEKTSV4RRFFQ69G5FAV\" | \"orderId\":\"none\"",
                "\"sku\":\"TEA-GREEN\" | \"sku\":\"tea\"",
                "\"quantity\":2 | \"quantity\":0",
                "\"lines\":[ | \"lines\":[null,"
            })
    void arePoisonWhereAValueIsNotAllowed(String value, String other) {
        var example = EventExamples.read("stock-reserved");
        assertThat(example).contains(value);

        assertThatThrownBy(() -> StockEventReader.read(event(example.replace(value, other))))
                .isInstanceOf(UnreadableEvent.class);
    }

    private static EventEnvelope event(String json) {
        return EventEnvelope.parse(json);
    }
}
