package com.example.inventory.function;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.example.inventory.InventoryTable;
import com.example.kit.audit.AuditBucket;
import com.example.kit.audit.AuditRequests;
import com.example.kit.audit.PublishedEntries;
import com.example.kit.audit.PublishedSummaries;
import com.example.kit.audit.SlotIndex;
import com.example.kit.dynamodb.Attributes;
import com.example.kit.testing.Bytes;
import com.example.kit.testing.Entry;
import com.example.kit.testing.EventExamples;
import com.example.kit.testing.LocalAws;
import com.example.kit.testing.StreamEvents;
import com.example.kit.testing.ThroughEachEntry;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.S3Client;
import stackrun.embedded.Service;

@ThroughEachEntry
class DigestReservationsFunctionTest {

    /** The slot that every example event names. */
    private static final Instant SLOT = Instant.parse("2026-03-01T12:00:00Z");

    private static final String CANCELLED = "01ARZ3NDEKTSV4RRFFQ69G5FAV";
    private static final String COMMITTED = "01ARZ3NDEKTSV4RRFFQ69G5FA1";
    private static final String MOVED = "01ARZ3NDEKTSV4RRFFQ69G5FA2";
    private static final String UNAUDITED = "01ARZ3NDEKTSV4RRFFQ69G5FA3";

    private final InventoryTable table = InventoryTable.create();
    private final AuditBucket bucket;
    private final RequestStreamHandler digestReservations;

    DigestReservationsFunctionTest(Entry entry) {
        var name = "audit-" + UUID.randomUUID();
        var s3 = LocalAws.clients(Service.S3).client("S3", S3Client::builder);
        s3.createBucket(create -> create.bucket(name));
        this.bucket = new AuditBucket(s3, name);
        var environment = new HashMap<>(table.environment("digestReservationsFunction"));
        environment.putAll(LocalAws.environment(Service.S3));
        environment.put("AUDIT_BUCKET", name);
        this.digestReservations = entry.open(environment);
        var reserveStock = entry.open(table.environment("reserveStockFunction"));
        Bytes.call(reserveStock, StreamEvents.sqs(List.of(EventExamples.read("order-cancelled"))));
        reservation(COMMITTED, "COMMITTED", 1, 2, SLOT);
        reservation(MOVED, "RELEASED", 3, 3, SLOT);
        reservation(UNAUDITED, "COMMITTED", 1, 2, null);
    }

    @Test
    void publishesTheReservationsOfASlot() {
        ask(true);

        assertThat(entries("inventory/reservations"))
                .containsExactlyInAnyOrder(CANCELLED + " RELEASED", COMMITTED + " COMMITTED", MOVED + " RELEASED");
    }

    /** A tombstone has no event, and a reservation that moved to this slot has its last event here. */
    @Test
    void publishesTheEventsThatReservationsTold() {
        ask(true);

        assertThat(entries("inventory/stock-events"))
                .containsExactlyInAnyOrder(COMMITTED + " 1", COMMITTED + " 2", MOVED + " 3");
    }

    @Test
    void publishesADigestAlone() {
        ask(false);

        var summaries = bucket.read(AuditBucket.summaries("inventory/reservations"), PublishedSummaries.class)
                .orElseThrow()
                .slots();
        assertThat(summaries).singleElement().satisfies(summary -> {
            assertThat(summary.slot()).isEqualTo(SLOT);
            assertThat(summary.count()).isEqualTo(3);
        });
        assertThat(bucket.read(AuditBucket.entries("inventory/reservations", SLOT), PublishedEntries.class))
                .isEmpty();
    }

    /** An item that names no slot costs no write of the index. */
    @Test
    void leavesOutWhatNamesNoSlot() {
        ask(true);

        assertThat(entries("inventory/reservations")).noneMatch(entry -> entry.startsWith(UNAUDITED));
    }

    private void ask(boolean list) {
        bucket.write(AuditBucket.NOTES_KEY, new AuditRequests(List.of(new AuditRequests.Request(SLOT, SLOT, list))));
        Bytes.call(digestReservations, "{}");
    }

    private List<String> entries(String ledger) {
        return bucket.read(AuditBucket.entries(ledger, SLOT), PublishedEntries.class).orElseThrow().entries().stream()
                .map(entry -> entry.order() + " " + entry.state())
                .toList();
    }

    private void reservation(String order, String status, long from, long version, @Nullable Instant slot) {
        var item = new Attributes()
                .string("pk", "RESERVATION#" + order)
                .string("orderId", order)
                .string("status", status)
                .number("version", version)
                .number("auditFrom", from)
                .instant("since", SLOT);
        table.put(SlotIndex.put(item, slot, order));
    }
}
