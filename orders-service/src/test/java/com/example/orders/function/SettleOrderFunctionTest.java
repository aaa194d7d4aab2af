package com.example.orders.function;

import static com.example.kit.testing.StreamEvents.allDone;
import static com.example.kit.testing.StreamEvents.failedAt;
import static com.example.orders.function.Shop.refused;
import static com.example.orders.function.Shop.reminder;
import static com.example.orders.function.Shop.reserved;
import static com.example.orders.function.Shop.tooLate;
import static org.assertj.core.api.Assertions.assertThat;

import com.example.kit.event.EventEnvelope;
import com.example.kit.lambda.SpringFunctionHandler;
import com.example.kit.testing.Bytes;
import com.example.kit.testing.Entry;
import com.example.kit.testing.EventExamples;
import com.example.kit.testing.FixedContext;
import com.example.kit.testing.Printed;
import com.example.kit.testing.StreamEvents;
import com.example.kit.testing.ThroughEachEntry;
import com.example.orders.OrdersTables;
import com.example.orders.domain.Status;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ThroughEachEntry
class SettleOrderFunctionTest {

    private static final String UNKNOWN = "01ARZ3NDEKTSV4RRFFQ69G5FAV";
    private static final OrdersTables TABLES = OrdersTables.create();

    private final Shop shop;

    SettleOrderFunctionTest(Entry entry) {
        this.shop = new Shop(TABLES, entry);
    }

    /** Each combination of an answer from inventory and the status of the order. */
    @ParameterizedTest
    @CsvSource({
        "PENDING, StockReserved, CONFIRMED, done",
        "PENDING, StockRefused, REJECTED, done",
        "PENDING, TooLate, EXPIRED, done",
        "CONFIRMED, StockReserved, CONFIRMED, done",
        "CONFIRMED, StockRefused, CONFIRMED, failed",
        "CONFIRMED, TooLate, CONFIRMED, failed",
        "REJECTED, StockReserved, REJECTED, failed",
        "REJECTED, StockRefused, REJECTED, done",
        "REJECTED, TooLate, REJECTED, done",
        "CANCELLED, StockReserved, CANCELLED, done",
        "CANCELLED, StockRefused, CANCELLED, done",
        "CANCELLED, TooLate, CANCELLED, done",
        "EXPIRED, StockReserved, EXPIRED, done",
        "EXPIRED, StockRefused, EXPIRED, done",
        "EXPIRED, TooLate, EXPIRED, done"
    })
    void decides(Status from, String type, Status to, String message) {
        var order = shop.inState(from);
        var before = TABLES.order(order).orElseThrow();

        var answer = shop.settle(
                switch (type) {
                    case "StockReserved" -> reserved(order);
                    case "StockRefused" -> refused(order);
                    default -> tooLate(order);
                });

        assertThat(answer).isEqualTo(message.equals("done") ? allDone() : failedAt("m0"));
        assertThat(shop.status(order)).isEqualTo(to);
        if (from == to) {
            assertThat(TABLES.order(order).orElseThrow()).isEqualTo(before);
        }
    }

    @Test
    void storesPricesTotalAndEventWithTheConfirmation() {
        var order = shop.inState(Status.CONFIRMED);

        var item = TABLES.order(order).orElseThrow();
        assertThat(item.number("total")).isEqualTo(3780);
        assertThat(item.string("currency")).isEqualTo("EUR");
        assertThat(item.has("openShard")).isFalse();
        assertThat(item.string("eventType")).isEqualTo("OrderConfirmed");
        assertThat(EventEnvelope.parse(item.string("event")).sequence()).isEqualTo(2);
    }

    @Test
    void writesTheEventIntoTheTraceOfTheMessage() {
        var order = shop.inState(Status.CONFIRMED);

        var event = EventEnvelope.parse(TABLES.order(order).orElseThrow().string("event"));
        assertThat(event.trace()).startsWith(FixedContext.TRACE.substring(0, 40));
    }

    /** Inventory reminds after ten minutes, because it does not know the decision. */
    @ParameterizedTest
    @EnumSource(names = {"CONFIRMED", "CANCELLED", "EXPIRED"})
    void hasTheLastEventPublishedAgainWhenReminded(Status status) {
        var order = shop.inState(status);
        shop.letDecisionAge(order);
        var before = TABLES.order(order).orElseThrow();

        assertThat(shop.settle(reminder(order))).isEqualTo(allDone());

        var after = TABLES.order(order).orElseThrow();
        assertThat(after.has("repeatedAt")).isTrue();
        assertThat(after.attributes()).containsAllEntriesOf(before.attributes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"stock-reserved", "stock-refused"})
    void reportsAnAnswerToNobody(String example) {
        assertThat(shop.settle(EventExamples.read(example))).isEqualTo(failedAt("m0"));
        assertThat(TABLES.order(UNKNOWN)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"stock-committed", "stock-released", "stock-adjusted", "order-placed", "order-expired"})
    void reportsWhatIsNoAnswer(String example) {
        assertThat(shop.settle(EventExamples.read(example))).isEqualTo(failedAt("m0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "null", "{not json", "7", "{\"specversion\": \"1.0\"}"})
    void reportsPoisonAndDoesTheRest(String poison) {
        var first = shop.placed();
        var second = shop.placed();

        var answer = shop.settle(poison, reserved(first), poison, refused(second), poison);

        assertThat(answer).isEqualTo("""
                {"batchItemFailures":[{"itemIdentifier":"m0"},{"itemIdentifier":"m2"},{"itemIdentifier":"m4"}]}""");
        assertThat(shop.status(first)).isEqualTo(Status.CONFIRMED);
        assertThat(shop.status(second)).isEqualTo(Status.REJECTED);
    }

    @Test
    void reportsEndlessNestingAndDoesTheRest() {
        var order = shop.placed();

        assertThat(shop.settle("[".repeat(50_000), reserved(order))).isEqualTo(failedAt("m0"));
        assertThat(shop.status(order)).isEqualTo(Status.CONFIRMED);
    }

    @Test
    void settlesOnceWhatIsDeliveredTwice() {
        var order = shop.placed();

        assertThat(shop.settle(reserved(order), reserved(order))).isEqualTo(allDone());
        assertThat(TABLES.order(order).orElseThrow().number("version")).isEqualTo(2);
    }

    @Test
    void reportsTheSecondOfTwoAnswersThatContradictEachOther() {
        var order = shop.placed();

        assertThat(shop.settle(refused(order), reserved(order))).isEqualTo(failedAt("m1"));
        assertThat(shop.status(order)).isEqualTo(Status.REJECTED);
    }

    /** The failure log contains the code that the runbook explains. Its own handler configures logging as on Lambda. */
    @Test
    void saysInTheLogWhichContradictionItWas() {
        var rejected = shop.inState(Status.REJECTED);
        var confirmed = shop.inState(Status.CONFIRMED);
        var ours = new SpringFunctionHandler(TABLES.environment("settleOrderFunction"));
        var answers = List.of(reserved(rejected), refused(confirmed), refused("01ARZ3NDEKTSV4RRFFQ69G5FAX"));

        var printed = Printed.by(() -> Bytes.call(ours, StreamEvents.sqs(answers)));

        assertThat(Printed.linesWith("kind", printed))
                .allSatisfy(line -> assertThat(line.path("kind").asString()).isEqualTo("contradiction"))
                .extracting(line -> line.path("reason").asString())
                .containsExactly("REJECTED_BUT_HELD", "CONFIRMED_BUT_REFUSED", "UNKNOWN_ORDER");
    }
}
