package com.example.stream.function;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.example.kit.dynamodb.Attributes;
import com.example.kit.dynamodb.Timestamps;
import com.example.kit.testing.Bytes;
import com.example.kit.testing.Entry;
import com.example.kit.testing.StreamEvents;
import com.example.kit.testing.ThroughEachEntry;
import com.example.stream.SalesTable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@ThroughEachEntry
class DigestSalesFunctionTest {

    private static final String SOLD = "01ARZ3NDEKTSV4RRFFQ69G5FAA";
    private static final String TAKEN_BACK = "01ARZ3NDEKTSV4RRFFQ69G5FAB";

    private final SalesTable table = SalesTable.create();
    private final SalesAuditor auditor;
    private final RequestStreamHandler projectSales;

    DigestSalesFunctionTest(Entry entry) {
        this.auditor = new SalesAuditor(table, entry);
        this.projectSales = entry.open(table.environment("projectSalesFunction"));
    }

    @Test
    void publishesTheFactsOfASlot() {
        project(SampleEvents.confirmed(SOLD), SampleEvents.confirmed(TAKEN_BACK), SampleEvents.cancelled(TAKEN_BACK));

        auditor.ask(SalesAuditor.SLOT, SalesAuditor.SLOT, true);

        assertThat(auditor.states("stream/sales", SOLD)).containsExactly("CONFIRMED");
        assertThat(auditor.states("stream/sales", TAKEN_BACK)).containsExactly("CANCELLED", "CONFIRMED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"stream/sales", "stream/archived-order-events", "stream/archived-stock-events"})
    void publishesEveryEntryOnlyWhereThatIsAskedFor(String ledger) {
        auditor.ask(SalesAuditor.SLOT, SalesAuditor.SLOT, false);
        assertThat(auditor.hasSummary(ledger)).isTrue();
        assertThat(auditor.hasEntries(ledger)).isFalse();

        auditor.ask(SalesAuditor.SLOT, SalesAuditor.SLOT, true);
        assertThat(auditor.hasEntries(ledger)).isTrue();
    }

    @Test
    void publishesNothingBeforeItIsAskedFor() {
        auditor.run();
        assertThat(auditor.hasSummary("stream/sales")).isFalse();

        auditor.ask(SalesAuditor.SLOT, Instant.now().plus(Duration.ofHours(1)), false);
        assertThat(auditor.hasSummary("stream/sales")).isFalse();
    }

    /** Events older than the audit name no slot: they are counted, and nobody compares them. */
    @Test
    void leavesOutFactsThatNameNoSlot() {
        project(SampleEvents.confirmed(SOLD).replaceAll("\"auditslot\":\"[^\"]*\",", ""));

        auditor.ask(SalesAuditor.SLOT, SalesAuditor.SLOT, true);

        assertThat(auditor.states("stream/sales", SOLD)).isEmpty();
        assertThat(table.items()).anyMatch(item -> item.string("pk").equals("FACT#" + SOLD));
    }

    /** An event whose id nobody understands is the auditor's to report, and does not keep the others from it. */
    @Test
    void publishesAnArchivedEventWithoutANumber() {
        var slot = Timestamps.text(SalesAuditor.SLOT);
        var events = AttributeValue.fromL(List.of(AttributeValue.fromS("order/" + SOLD)));
        table.client()
                .putItem(put -> put.tableName(table.name())
                        .item(new Attributes()
                                .string("pk", "ARRIVED#" + slot)
                                .string("sk", "shard-1")
                                .map("slots", new Attributes().put(slot, events))
                                .build()));

        assertThat(auditor.archived(SOLD)).containsExactly("without a number");
    }

    private void project(String... events) {
        assertThat(Bytes.call(projectSales, StreamEvents.kinesis(List.of(events))))
                .isEqualTo(StreamEvents.allDone());
    }
}
