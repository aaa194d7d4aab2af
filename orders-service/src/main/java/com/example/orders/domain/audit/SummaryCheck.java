package com.example.orders.domain.audit;

import com.example.orders.domain.audit.AuditNotes.Summaries;
import com.example.orders.domain.audit.AuditNotes.Summary;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Compares the summaries of a slot's ledgers with the summaries that its orders should give. */
record SummaryCheck(AuditedOrders auditedOrders, AuditNotes notes) {

    /** Asks for the entries of the slot if a summary differs. */
    Optional<OpenSlot> check(OpenSlot open, Map<Ledger, Summaries> published, AuditRun run) {
        var summaries = new EnumMap<Ledger, Summary>(Ledger.class);
        for (var ledger : Ledger.values()) {
            var found = Optional.ofNullable(published.get(ledger))
                    .filter(each -> !each.takenAt().isBefore(open.askedAt()))
                    .map(each -> each.slots().get(open.slot()));
            if (found.isEmpty()) {
                run.report().addWaiting(open, run.now());
                return Optional.of(open);
            }
            summaries.put(ledger, found.get());
        }
        return agrees(open.slot(), summaries) ? open.agreed() : Optional.of(open.askingForEntries(run.now()));
    }

    private boolean agrees(AuditSlot slot, Map<Ledger, Summary> published) {
        var audited = auditedOrders.inSlot(slot);
        for (var ledger : Ledger.values()) {
            var expected = switch (ledger) {
                case RESERVATIONS, SALES, ARCHIVED_ORDER_EVENTS -> notes.summary(Expectation.entries(ledger, audited));
                case STOCK_EVENTS, ARCHIVED_STOCK_EVENTS -> published.get(Ledger.STOCK_EVENTS);
            };
            if (!Objects.equals(published.get(ledger), expected)) {
                return false;
            }
        }
        return true;
    }
}
