package com.example.orders.domain.audit;

import com.example.orders.domain.audit.Difference.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What one run of the audit found. */
public final class AuditReport {

    /** Long enough for five runs of a service: it answers with the first that succeeds, and each five minutes there is one. */
    private static final Duration ANSWER_TIMEOUT = Duration.ofMinutes(30);

    /**
     * A difference, and what was done about it.
     *
     * @param repeated whether the order's last event was published again to make it good
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

    /** How many differences there are of each kind; kinds without any are left out. */
    public Map<Kind, Integer> byKind() {
        var kinds = new EnumMap<Kind, Integer>(Kind.class);
        findings.forEach(finding -> kinds.merge(finding.difference().kind(), 1, Integer::sum));
        return kinds;
    }

    /** Slots that some service has not answered for half an hour. */
    public int unanswered() {
        return unanswered;
    }

    /**
     * Lets a run fail that did not do all it was there for.
     *
     * @throws IllegalStateException when some slots or orders could not be audited
     */
    public void requireNoFailures() {
        if (!failures.isEmpty()) {
            throw new IllegalStateException(
                    "%s slots or orders could not be audited".formatted(failures.size()), failures.getFirst());
        }
    }
}
