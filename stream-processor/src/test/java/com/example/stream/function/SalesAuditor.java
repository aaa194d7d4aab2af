package com.example.stream.function;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.example.kit.audit.AuditBucket;
import com.example.kit.audit.AuditRequests;
import com.example.kit.audit.LedgerLine;
import com.example.kit.audit.PublishedEntries;
import com.example.kit.audit.PublishedSummaries;
import com.example.kit.testing.Bytes;
import com.example.kit.testing.Entry;
import com.example.kit.testing.LocalAws;
import com.example.stream.SalesTable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import software.amazon.awssdk.services.s3.S3Client;
import stackrun.embedded.Service;

/** The auditor's side of {@code DigestSalesFunction}: asks for a slot, and reads what was published. */
final class SalesAuditor {

    /** The slot of every example event. */
    static final Instant SLOT = Instant.parse("2026-03-01T12:00:00Z");

    private final AuditBucket bucket;
    private final RequestStreamHandler digestSales;

    SalesAuditor(SalesTable table) {
        this(table, Entry.OURS);
    }

    SalesAuditor(SalesTable table, Entry entry) {
        var name = "audit-" + UUID.randomUUID();
        var s3 = LocalAws.clients(Service.S3).client("S3", S3Client::builder);
        s3.createBucket(create -> create.bucket(name));
        this.bucket = new AuditBucket(s3, name);
        var environment = table.environment("digestSalesFunction");
        environment.putAll(LocalAws.environment(Service.S3));
        environment.put("AUDIT_BUCKET", name);
        this.digestSales = entry.open(environment);
    }

    /** Asks for the slot and lets the function run. */
    void ask(Instant slot, Instant askedAt, boolean list) {
        bucket.write(AuditBucket.NOTES_KEY, new AuditRequests(List.of(new AuditRequests.Request(slot, askedAt, list))));
        run();
    }

    void run() {
        Bytes.call(digestSales, "{}");
    }

    /** The numbers of the archived events of an order, sorted. */
    List<String> archived(String order) {
        ask(SLOT, SLOT, true);
        return states("stream/archived-order-events", order);
    }

    List<String> states(String ledger, String order) {
        return bucket.read(AuditBucket.entries(ledger, SLOT), PublishedEntries.class).orElseThrow().entries().stream()
                .filter(entry -> entry.order().equals(order))
                .map(LedgerLine::state)
                .sorted()
                .toList();
    }

    boolean hasEntries(String ledger) {
        return bucket.read(AuditBucket.entries(ledger, SLOT), PublishedEntries.class)
                .isPresent();
    }

    boolean hasSummary(String ledger) {
        return bucket.read(AuditBucket.summaries(ledger), PublishedSummaries.class)
                .map(found -> found.slots().stream()
                        .anyMatch(summary -> summary.slot().equals(SLOT)))
                .orElse(false);
    }
}
