package com.example.orders.adapter.audit;

import com.example.kit.audit.AuditBucket;
import com.example.kit.audit.LedgerLine;
import com.example.kit.audit.PublishedEntries;
import com.example.kit.audit.PublishedSummaries;
import com.example.orders.domain.OrderId;
import com.example.orders.domain.audit.AuditNotes;
import com.example.orders.domain.audit.AuditPlan;
import com.example.orders.domain.audit.AuditSlot;
import com.example.orders.domain.audit.Ledger;
import com.example.orders.domain.audit.LedgerEntry;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Stores the audit's plan in S3, and reads the ledgers of other services from there. */
@Component
record BucketNotes(AuditBucket bucket) implements AuditNotes {

    @Override
    public Optional<AuditPlan> plan() {
        return bucket.read(AuditBucket.NOTES_KEY, PlanDocument.class).map(PlanDocument::toPlan);
    }

    @Override
    public void store(AuditPlan plan) {
        bucket.write(AuditBucket.NOTES_KEY, PlanDocument.of(plan));
    }

    @Override
    public Optional<Summaries> summaries(Ledger ledger) {
        return bucket.read(AuditBucket.summaries(name(ledger)), PublishedSummaries.class)
                .map(found -> new Summaries(
                        found.takenAt(),
                        found.slots().stream()
                                .collect(Collectors.toMap(
                                        each -> new AuditSlot(each.slot()),
                                        each -> new Summary(each.count(), each.digest())))));
    }

    @Override
    public Optional<Entries> entries(Ledger ledger, AuditSlot slot) {
        return bucket.read(AuditBucket.entries(name(ledger), slot.start()), PublishedEntries.class)
                .map(found -> new Entries(
                        found.takenAt(),
                        found.entries().stream().map(BucketNotes::entry).toList()));
    }

    @Override
    public Summary summary(Collection<LedgerEntry> entries) {
        var written = entries.stream()
                .map(entry -> LedgerLine.of(entry.order().value(), entry.state()))
                .toList();
        return new Summary(written.size(), LedgerLine.digest(written));
    }

    private static LedgerEntry entry(LedgerLine entry) {
        return new LedgerEntry(new OrderId(entry.order()), entry.state(), Optional.ofNullable(entry.since()));
    }

    private static String name(Ledger ledger) {
        return switch (ledger) {
            case RESERVATIONS -> "inventory/reservations";
            case STOCK_EVENTS -> "inventory/stock-events";
            case SALES -> "stream/sales";
            case ARCHIVED_ORDER_EVENTS -> "stream/archived-order-events";
            case ARCHIVED_STOCK_EVENTS -> "stream/archived-stock-events";
        };
    }
}
