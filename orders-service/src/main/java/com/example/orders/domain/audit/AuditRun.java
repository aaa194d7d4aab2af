package com.example.orders.domain.audit;

import com.example.orders.domain.TimeLimit;
import java.time.Instant;

/**
 * One run of the audit.
 *
 * @param now when the run started
 */
record AuditRun(Instant now, AuditReport report, TimeLimit limit) {

    boolean hasTimeLeft() {
        return limit.hasTimeLeft();
    }
}
