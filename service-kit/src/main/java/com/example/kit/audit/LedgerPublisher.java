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

/** Publishes the ledgers of one service for the slots that the auditor requests. */
public final class LedgerPublisher {

    private final AuditBucket bucket;
    private final Clock clock;

    public LedgerPublisher(AuditBucket bucket, Clock clock) {
        this.bucket = bucket;
        this.clock = clock;
    }

    /**
     * Publishes a summary of each requested slot, and every entry if requested. Writes nothing if no slot is requested.
     * A slot that fails does not stop the others. Each run starts at another slot, so that every slot gets its turn
     * even if time runs out.
     *
     * @param entries reads the entries of a slot, by ledger; contains every ledger of the service, even if empty
     * @param goOn called before each slot; if it returns false, the remaining slots are left to the next run
     * @return the number of published slots
     * @throws IllegalStateException if some slots failed, after the others were published
     */
    public int publish(Function<Instant, Map<String, List<LedgerLine>>> entries, BooleanSupplier goOn) {
        var takenAt = clock.instant();
        var summaries = new LinkedHashMap<String, List<Summary>>();
        var failures = new ArrayList<RuntimeException>();
        var wanted = new RequestedSlots(bucket).at(takenAt);
        int published = 0;
        for (var request : wanted) {
            if (!goOn.getAsBoolean()) {
                break;
            }
            try {
                entries.apply(request.slot()).forEach((ledger, found) -> {
                    if (request.list()) {
                        bucket.write(AuditBucket.entries(ledger, request.slot()), new PublishedEntries(takenAt, found));
                    }
                    summaries
                            .computeIfAbsent(ledger, any -> new ArrayList<>())
                            .add(new Summary(request.slot(), found.size(), LedgerLine.digest(found)));
                });
                published++;
            } catch (RuntimeException failure) {
                failures.add(failure);
            }
        }
        summaries.forEach(
                (ledger, slots) -> bucket.write(AuditBucket.summaries(ledger), new PublishedSummaries(takenAt, slots)));
        if (!failures.isEmpty()) {
            throw new IllegalStateException(
                    "%s of %s slots could not be published".formatted(failures.size(), wanted.size()),
                    failures.getFirst());
        }
        return published;
    }
}
