package com.example.inventory.domain;

import java.time.Instant;

/**
 * The time slot in which a reservation is audited, as its order's events name it.
 *
 * @param firstVersion the first version of the reservation whose event is audited there; above its version if none is
 */
public record AuditSlot(Instant start, long firstVersion) {}
