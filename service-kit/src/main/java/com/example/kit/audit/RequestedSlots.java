package com.example.kit.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The slots that the auditor requests from a service. Each run starts at another slot, so that every slot gets its turn. */
record RequestedSlots(AuditBucket bucket) {

    /** The period of the schedule that calls the publishers. */
    private static final Duration SCHEDULE_PERIOD = Duration.ofMinutes(5);

    List<AuditRequests.Request> at(Instant now) {
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

    /** A number that increases from run to run, derived from the time. */
    private static long runs(Instant now) {
        return now.getEpochSecond() / SCHEDULE_PERIOD.toSeconds();
    }
}
