package com.example.kit.audit;

import java.time.Instant;
import java.util.List;

/** The slots that the auditor asks for: the part of its notes that other services read. */
public record AuditRequests(List<Request> slots) {

    /**
     * One slot.
     *
     * @param askedAt answers taken before do not count; may be in the future, for a slot that is audited again
     * @param list whether every entry is wanted, besides their digest
     */
    public record Request(Instant slot, Instant askedAt, boolean list) {}
}
