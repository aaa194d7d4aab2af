package com.example.kit.audit;

import com.example.kit.audit.PublishedSummaries.Summary;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/** Publishes the ledgers of one service, for the slots that the auditor asks for. */
public final class Ledgers {

    private final AuditBucket bucket;
    private final Clock clock;

    public Ledgers(AuditBucket bucket, Clock clock) {
        this.bucket = bucket;
        this.clock = clock;
    }

    /**
     * Publishes a summary of each slot that is asked for, and every entry where that is asked for too. Writes nothing if
     * nobody asks.
     *
     * @param entries reads a slot: its entries by the name of their ledger, each ledger of the service, empty or not
     * @param goOn asked before each slot; what is left when it says no is asked for again
     * @return how many slots were published
     */
    public int publish(Function<Instant, Map<String, List<LedgerLine>>> entries, BooleanSupplier goOn) {
        var takenAt = clock.instant();
        var summaries = new LinkedHashMap<String, List<Summary>>();
        int published = 0;
        for (var request : wanted(takenAt)) {
            if (!goOn.getAsBoolean()) {
                break;
            }
            entries.apply(request.slot()).forEach((ledger, found) -> {
                if (request.list()) {
                    bucket.write(AuditBucket.entries(ledger, request.slot()), new PublishedEntries(takenAt, found));
                }
                summaries
                        .computeIfAbsent(ledger, any -> new ArrayList<>())
                        .add(new Summary(request.slot(), found.size(), LedgerLine.digest(found)));
            });
            published++;
        }
        summaries.forEach(
                (ledger, slots) -> bucket.write(AuditBucket.summaries(ledger), new PublishedSummaries(takenAt, slots)));
        return published;
    }

    private List<Requests.Request> wanted(Instant now) {
        return bucket.read(AuditBucket.NOTES, Requests.class).map(Requests::slots).orElse(List.of()).stream()
                .filter(request -> !request.askedAt().isAfter(now))
                .toList();
    }
}
