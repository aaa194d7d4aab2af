package com.example.orders.domain.audit;

import com.example.orders.domain.audit.Difference.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The result of one run of the audit. */
public final class AuditReport {

    /** Time for five runs of a service, one every five minutes. It publishes with the first run that succeeds. */
    private static final Duration ANSWER_TIMEOUT = Duration.ofMinutes(30);

    /**
     * A difference that the audit reports.
     *
     * @param repeated true if the order's last event was published again to repair it
     */
    public record Finding(Difference difference, boolean repeated) {}

    private final List<Finding> findings = new ArrayList<>();
    private final List<RuntimeException> failures = new ArrayList<>();
    private int unanswered;

    void addFinding(Finding finding) {
        findings.add(finding);
    }

    void addFailure(RuntimeException failure) {
        failures.add(failure);
    }

    void addWaiting(OpenSlot slot, Instant now) {
        unanswered += slot.askedAt().plus(ANSWER_TIMEOUT).isBefore(now) ? 1 : 0;
    }

    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** The number of differences by kind, without kinds that did not occur. */
    public Map<Kind, Integer> byKind() {
        var kinds = new EnumMap<Kind, Integer>(Kind.class);
        findings.forEach(finding -> kinds.merge(finding.difference().kind(), 1, Integer::sum));
        return kinds;
    }

    /** The number of slots for which some service has published no ledger within the timeout. */
    public int unanswered() {
        return unanswered;
    }

    /**
     * Fails the run if any slot or order failed, so that its error is counted.
     *
     * @throws IllegalStateException if a slot or an order could not be audited
     */
    public void requireNoFailures() {
        if (!failures.isEmpty()) {
            throw new IllegalStateException(
                    "%s slots or orders could not be audited".formatted(failures.size()), failures.getFirst());
        }
    }
}
