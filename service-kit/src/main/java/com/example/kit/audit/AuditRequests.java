package com.example.kit.audit;

import java.time.Instant;
import java.util.List;

/** The slots that the auditor requests. This is the part of its notes that other services read. */
public record AuditRequests(List<Request> slots) {

    /**
     * A request for one slot.
     *
     * @param askedAt the time from which answers count; may be in the future for a slot that is audited again
     * @param list true if every entry is requested in addition to the digest
     */
    public record Request(Instant slot, Instant askedAt, boolean list) {}
}
