package com.example.stream.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.example.kit.testing.Bytes;
import com.example.kit.testing.Entry;
import com.example.kit.testing.StreamEvents;
import com.example.kit.testing.ThroughEachEntry;
import com.example.kit.testing.Traces;
import com.example.stream.SalesTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ThroughEachEntry
class ProjectSalesFunctionTest {

    private final SalesTable table = SalesTable.create();
    private final RequestStreamHandler projectSales;

    ProjectSalesFunctionTest(Entry entry) {
        this.projectSales = entry.open(table.environment("projectSalesFunction"));
    }

    @Test
    void countsWhatWasSoldAndWhatWasTakenBack() {
        var answer = project(
                SampleEvents.placed(order(1)),
                SampleEvents.confirmed(order(1)),
                SampleEvents.confirmed(order(2)),
                SampleEvents.cancelled(order(1)),
                SampleEvents.cancelledBefore(order(3)));

        assertThat(answer).isEqualTo(StreamEvents.allDone());
        assertThat(total("01#TOTAL#EUR")).isEqualTo("1 3 3780");
        assertThat(total("01#SKU#TEA-GREEN#EUR")).isEqualTo("1 2 1380");
        assertThat(total("01#SKU#TEA-POT#EUR")).isEqualTo("1 1 2400");
    }

    @Test
    void countsOnceWhatIsDeliveredAgain() {
        project(SampleEvents.confirmed(order(1)), SampleEvents.confirmed(order(2)));
        project(SampleEvents.confirmed(order(2)), SampleEvents.confirmed(order(3)), SampleEvents.confirmed(order(3)));

        assertThat(total("01#TOTAL#EUR")).isEqualTo("3 9 11340");
    }

    @Test
    void countsACancellationThatComesBeforeItsConfirmation() {
        project(SampleEvents.cancelled(order(1)));
        project(SampleEvents.confirmed(order(1)));

        assertThat(total("01#TOTAL#EUR")).isEqualTo("0 0 0");
    }

    @Test
    void countsAFullBatch() {
        var events = IntStream.range(0, 500)
                .mapToObj(i -> SampleEvents.confirmed(order(i)))
                .toList();

        assertThat(Bytes.call(projectSales, StreamEvents.kinesis(events))).isEqualTo(StreamEvents.allDone());
        assertThat(total("01#TOTAL#EUR")).isEqualTo("500 1500 1890000");
        assertThat(Bytes.call(projectSales, StreamEvents.kinesis(events))).isEqualTo(StreamEvents.allDone());
        assertThat(total("01#TOTAL#EUR")).isEqualTo("500 1500 1890000");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 50, 98, 99})
    void stopsAtPoisonAndReportsIt(int bad) {
        var events = new ArrayList<String>();
        for (int i = 0; i < 100; i++) {
            events.add(i == bad ? "{not json" : SampleEvents.confirmed(order(i)));
        }

        assertThat(Bytes.call(projectSales, StreamEvents.kinesis(events)))
                .isEqualTo(StreamEvents.failedAt(StreamEvents.sequence(bad)));
        assertThat(total("01#TOTAL#EUR")).startsWith(bad + " ");
    }

    @Test
    void reportsPoisonThatComesAlone() {
        var noUtf8 = new byte[] {'{', '"', (byte) 0xc3, '"', ':', '1', '}'};

        assertThat(Bytes.call(projectSales, StreamEvents.kinesisBytes(List.of(noUtf8))))
                .isEqualTo(StreamEvents.failedAt(StreamEvents.sequence(0)));
        assertThat(project("[".repeat(100_000))).isEqualTo(StreamEvents.failedAt(StreamEvents.sequence(0)));
        assertThat(project("x".repeat(1024 * 1024))).isEqualTo(StreamEvents.failedAt(StreamEvents.sequence(0)));
        assertThat(project("")).isEqualTo(StreamEvents.failedAt(StreamEvents.sequence(0)));
    }

    @Test
    void hasTheBatchSplitWhereItsFirstRecordIsPoison() {
        assertThatThrownBy(() -> project("{not json", SampleEvents.confirmed(order(1))))
                .hasMessageMatching(".*(NoProgress|the first of 2 records failed).*");
    }

    @Test
    void passesOverABatchInWhichNothingWasSold() {
        assertThat(project(SampleEvents.placed(order(1)), SampleEvents.cancelledBefore(order(1))))
                .isEqualTo(StreamEvents.allDone());
        assertThat(table.items()).isEmpty();
    }

    /** What is not counted leaves no trace: each order has enough segments of those who did something. */
    @Test
    void writesOneSegmentIntoEachTraceOfASale() {
        int first = ThreadLocalRandom.current().nextInt(10_000_000, 99_000_000);
        var sold = order(first);
        var waiting = order(first + 1);
        var last = order(first + 2);

        project(SampleEvents.placed(waiting), SampleEvents.confirmed(sold), SampleEvents.cancelled(sold));
        project(SampleEvents.confirmed(last));
        Traces.waitFor(SampleEvents.trace(last));

        assertThat(Traces.of(SampleEvents.trace(sold)))
                .singleElement()
                .satisfies(segment -> assertThat(segment.name()).isEqualTo("ProjectSalesFunction"));
        assertThat(Traces.of(SampleEvents.trace(waiting))).isEmpty();
    }

    private String project(String... events) {
        return Bytes.call(projectSales, StreamEvents.kinesis(List.of(events)));
    }

    /** {@code orders units revenue} of a total. */
    private String total(String sk) {
        return table.items().stream()
                .filter(item -> item.string("sk").equals(sk))
                .map(item -> "%s %s %s".formatted(item.number("orders"), item.number("units"), item.number("revenue")))
                .findFirst()
                .orElse("none");
    }

    private static String order(int number) {
        return String.format(Locale.ROOT, "01ARZ3NDEKTSV4RRFF%08d", number);
    }
}
