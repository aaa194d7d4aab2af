package com.example.load.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class StreamBenchTest {

    @Test
    void printsCostsForEachRecordAndTheirGrowth() {
        var measured = new StreamBench.Measured(
                "projectSalesFunction",
                List.of(new Costs(1_000, 0.05, 4_000_000), new Costs(1_000_000, 55, 4_000_000_000L)));

        assertThat(StreamBench.table(List.of(measured)).lines())
                .contains(
                        "| projectSalesFunction | 1,000 | 20,000 | 50.0 | 4,000 | 1.00 |",
                        "| projectSalesFunction | 1,000,000 | 18,182 | 55.0 | 4,000 | 1.10 |");
    }

    @Test
    void makesDifferentRecordsInOrder() {
        var records = new OrderStream(100).batch(200, 203).getRecords();

        assertThat(records)
                .extracting(record -> record.getKinesis().getSequenceNumber())
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(records.getFirst().getKinesis().getApproximateArrivalTimestamp())
                .isEqualTo("2026-03-01T00:00:02Z");
    }

    @Test
    void replacesOneSectionOfADocument() {
        var document = "a\n<!-- stream:begin -->\nold\n<!-- stream:end -->\n<!-- micro:begin -->\n<!-- micro:end -->\n";

        assertThat(Section.replace(document, "stream", "new\n"))
                .isEqualTo(
                        "a\n<!-- stream:begin -->\n\nnew\n\n<!-- stream:end -->\n<!-- micro:begin -->\n<!-- micro:end -->\n");
        assertThatThrownBy(() -> Section.replace("a\n", "stream", "new\n")).hasMessageContaining("stream:begin");
    }
}
