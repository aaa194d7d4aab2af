package com.example.kit.audit;

import com.example.kit.audit.PublishedSummaries.Summary;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/** Publishes the ledgers of one service, for the slots that the auditor asks for. */
public final class LedgerPublisher {

    /** How often services answer. */
    private static final Duration SCHEDULE_PERIOD = Duration.ofMinutes(5);

    private final AuditBucket bucket;
    private final Clock clock;

    public LedgerPublisher(AuditBucket bucket, Clock clock) {
        this.bucket = bucket;
        this.clock = clock;
    }

    /**
     * Publishes a summary of each slot that is asked for, and every entry where that is asked for too. Writes nothing if
     * nobody asks. A slot that fails does not stop the others, and no run begins with the slot of the one before: what is
     * left when time is over gets its turn.
     *
     * @param entries reads a slot: its entries by the name of their ledger, each ledger of the service, empty or not
     * @param goOn asked before each slot; what is left when it says no is asked for again
     * @return how many slots were published
     * @throws IllegalStateException when some slots failed, after the others were published
     */
    public int publish(Function<Instant, Map<String, List<LedgerLine>>> entries, BooleanSupplier goOn) {
        var takenAt = clock.instant();
        var summaries = new LinkedHashMap<String, List<Summary>>();
        var failures = new ArrayList<RuntimeException>();
        var wanted = wanted(takenAt);
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

    private List<AuditRequests.Request> wanted(Instant now) {
        var wanted = new ArrayList<>(
                bucket
                        .read(AuditBucket.NOTES_KEY, AuditRequests.class)
                        .map(AuditRequests::slots)
                        .orElse(List.of())
                        .stream()
                        .filter(request -> !request.askedAt().isAfter(now))
                        .toList());
        Collections.rotate(wanted, -Math.toIntExact(runs(now) % Math.max(1, wanted.size())));
        return wanted;
    }

    /** Counts up from one run to the next, without a memory. */
    private static long runs(Instant now) {
        return now.getEpochSecond() / SCHEDULE_PERIOD.toSeconds();
    }
}
