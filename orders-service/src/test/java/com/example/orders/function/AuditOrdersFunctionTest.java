package com.example.orders.function;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.kit.audit.AuditBucket;
import com.example.kit.audit.AuditRequests;
import com.example.kit.audit.LedgerLine;
import com.example.kit.audit.PublishedEntries;
import com.example.kit.audit.PublishedSummaries;
import com.example.kit.audit.SlotIndex;
import com.example.kit.dynamodb.Attributes;
import com.example.kit.lambda.SpringFunctionHandler;
import com.example.kit.testing.Bytes;
import com.example.kit.testing.Entry;
import com.example.kit.testing.LocalAws;
import com.example.kit.testing.Printed;
import com.example.kit.testing.ThroughEachEntry;
import com.example.orders.OrdersTables;
import com.example.orders.domain.Status;
import com.example.orders.domain.audit.AuditSlot;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.S3Client;
import stackrun.embedded.Service;
import tools.jackson.databind.JsonNode;

/** The audit through the bucket, with the kit's classes that other services use to read the plan and publish ledgers. */
@ThroughEachEntry
class AuditOrdersFunctionTest {

    private static final OrdersTables TABLES = OrdersTables.create();
    private static final List<String> LEDGERS = List.of(
            "inventory/reservations",
            "inventory/stock-events",
            "stream/sales",
            "stream/archived-order-events",
            "stream/archived-stock-events");

    private final Instant placedAt = Instant.now().minus(Duration.ofHours(3));
    private final AuditSlot slot = AuditSlot.at(placedAt);
    private final AuditBucket bucket;
    private final Map<String, String> environment;
    private final Shop shop;
    private final Entry entry;

    AuditOrdersFunctionTest(Entry entry) {
        this.entry = entry;
        this.shop = new Shop(TABLES, entry);
        var name = "audit-" + UUID.randomUUID();
        var s3 = LocalAws.clients(Service.S3).client("S3", S3Client::builder);
        s3.createBucket(create -> create.bucket(name));
        this.bucket = new AuditBucket(s3, name);
        this.environment = TABLES.environment("auditOrdersFunction");
        environment.putAll(LocalAws.environment(Service.S3));
        environment.put("AUDIT_BUCKET", name);
    }

    @Test
    void beginsWithTheSlotThatIsAnHourAhead() {
        run();

        var notes = bucket.read(AuditBucket.NOTES_KEY, JsonNode.class).orElseThrow();
        assertThat(Instant.parse(notes.path("next").asString()))
                .isAfter(Instant.now().plus(Duration.ofMinutes(44)));
        assertThat(notes.path("slots").isEmpty()).isTrue();
    }

    @Test
    void asksServicesInTheWordsTheyRead() {
        bucket.write(AuditBucket.NOTES_KEY, Map.of("next", slot.start(), "slots", List.of()));

        run();

        assertThat(bucket.read(AuditBucket.NOTES_KEY, AuditRequests.class)
                        .orElseThrow()
                        .slots())
                .hasSizeGreaterThan(2)
                .first()
                .matches(request -> request.slot().equals(slot.start()) && !request.list());
    }

    @Test
    void repeatsTheLastEventOfAnOrderWhoseStockIsNotCommitted() {
        var order = confirmedLongAgo();
        var reserved = new LedgerLine(order, "HELD", placedAt);
        asked(false);
        publish(List.of(reserved), order);
        run();
        assertThat(bucket.read(AuditBucket.NOTES_KEY, AuditRequests.class)
                        .orElseThrow()
                        .slots())
                .singleElement()
                .matches(AuditRequests.Request::list);

        publish(List.of(reserved), order);
        run();

        assertThat(TABLES.order(order).orElseThrow().has("repeatedAt")).isTrue();
        var found =
                bucket.read(AuditBucket.NOTES_KEY, JsonNode.class).orElseThrow().at("/slots/0/differences/0");
        assertThat(found.path("kind").asString()).isEqualTo("STOCK_NOT_COMMITTED");
        assertThat(found.path("order").asString()).isEqualTo(order);
        forget(order);
    }

    @Test
    void isDoneWithASlotThatAgrees() {
        var order = confirmedLongAgo();
        asked(false);
        publish(List.of(LedgerLine.of(order, "COMMITTED")), order);

        run();

        assertThat(bucket.read(AuditBucket.NOTES_KEY, AuditRequests.class)
                        .orElseThrow()
                        .slots())
                .isEmpty();
        forget(order);
    }

    @Test
    void countsDifferencesByKind() {
        var order = confirmedLongAgo();
        asked(true);
        publish(List.of(new LedgerLine(order, "REFUSED", placedAt)), order);
        var printed = Printed.by(() -> {
            var ours = new SpringFunctionHandler(environment);
            Bytes.call(ours, "{}");
        });

        assertThat(printed)
                .contains("\"audit_differences\":1")
                .contains("\"audit_sold_without_stock\":1")
                .contains("\"audit_unanswered\":0")
                .contains("\"orderId\":\"" + order + "\"")
                .contains("\"difference\":\"SOLD_WITHOUT_STOCK\"");
        forget(order);
    }

    private void run() {
        Bytes.call(entry.open(environment), "{}");
    }

    /** Places and confirms an order whose slot is due. */
    private String confirmedLongAgo() {
        var order = shop.inState(Status.CONFIRMED);
        var item = new Attributes();
        TABLES.order(order).orElseThrow().attributes().forEach(item::put);
        item.instant("placedAt", placedAt)
                .list(
                        "history",
                        List.of("PENDING", "CONFIRMED"),
                        status -> new Attributes().string("status", status).instant("at", placedAt));
        TABLES.put(SlotIndex.put(item, slot.start(), order));
        return order;
    }

    private static void forget(String order) {
        TABLES.client()
                .deleteItem(delete -> delete.tableName(TABLES.orders())
                        .key(new Attributes().string("pk", "ORDER#" + order).build()));
    }

    private void asked(boolean list) {
        bucket.write(
                AuditBucket.NOTES_KEY,
                Map.of(
                        "next",
                        AuditSlot.at(Instant.now().plus(Duration.ofHours(1))).start(),
                        "slots",
                        List.of(Map.of(
                                "slot",
                                slot.start(),
                                "askedAt",
                                Instant.now().minusSeconds(60),
                                "list",
                                list,
                                "audits",
                                0,
                                "differences",
                                List.of()))));
    }

    /** Publishes ledgers that agree, except for the reservations. */
    private void publish(List<LedgerLine> reservations, String order) {
        var now = Instant.now();
        for (var ledger : LEDGERS) {
            var entries = switch (ledger) {
                case "inventory/reservations" -> reservations;
                case "stream/sales" -> List.of(LedgerLine.of(order, "CONFIRMED"));
                case "stream/archived-order-events" -> List.of(LedgerLine.of(order, "1"), LedgerLine.of(order, "2"));
                default -> List.of(LedgerLine.of(order, "1"));
            };
            bucket.write(AuditBucket.entries(ledger, slot.start()), new PublishedEntries(now, entries));
            bucket.write(
                    AuditBucket.summaries(ledger),
                    new PublishedSummaries(
                            now,
                            List.of(new PublishedSummaries.Summary(
                                    slot.start(), entries.size(), LedgerLine.digest(entries)))));
        }
    }
}
