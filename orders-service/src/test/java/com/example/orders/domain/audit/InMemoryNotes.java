package com.example.orders.domain.audit;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Stores plan and ledgers in memory. {@link #answer} simulates the other services. */
final class InMemoryNotes implements AuditNotes {

    private final Map<Ledger, List<LedgerEntry>> ledgers = new EnumMap<>(Ledger.class);
    private final Map<Ledger, Summaries> summaries = new EnumMap<>(Ledger.class);
    private final Map<Ledger, Map<Instant, Entries>> entries = new EnumMap<>(Ledger.class);
    private @Nullable AuditPlan plan;

    /** Sets the entries of a ledger for the only slot that has entries. */
    void hold(Ledger ledger, List<LedgerEntry> held) {
        ledgers.put(ledger, held);
    }

    /** Publishes the ledgers of each slot in the plan. */
    void answer(AuditSlot slot, Instant now) {
        var asked = plan().orElseThrow().slots().stream()
                .filter(each -> !each.askedAt().isAfter(now))
                .toList();
        for (var ledger : Ledger.values()) {
            var published = new HashMap<AuditSlot, Summary>();
            for (var open : asked) {
                var held = open.slot().equals(slot) ? ledgers.getOrDefault(ledger, List.of()) : List.<LedgerEntry>of();
                published.put(open.slot(), summary(held));
                if (open.entriesWanted()) {
                    entries.computeIfAbsent(ledger, any -> new TreeMap<>())
                            .put(open.slot().start(), new Entries(now, held));
                }
            }
            summaries.put(ledger, new Summaries(now, published));
        }
    }

    @Override
    public Optional<AuditPlan> plan() {
        return Optional.ofNullable(plan);
    }

    @Override
    public void store(AuditPlan next) {
        plan = next;
    }

    @Override
    public Optional<Summaries> summaries(Ledger ledger) {
        return Optional.ofNullable(summaries.get(ledger));
    }

    @Override
    public Optional<Entries> entries(Ledger ledger, AuditSlot slot) {
        return Optional.ofNullable(entries.getOrDefault(ledger, Map.of()).get(slot.start()));
    }

    @Override
    public Summary summary(Collection<LedgerEntry> held) {
        return new Summary(
                held.size(),
                held.stream()
                        .map(each -> each.order() + " " + each.state())
                        .sorted()
                        .toList()
                        .toString());
    }
}
