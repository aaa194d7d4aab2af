package com.example.inventory.domain;

import java.time.Instant;

/**
 * The time slot in which a reservation is audited. The events of its order name it.
 *
 * @param firstVersion the first version of the reservation whose event is audited in the slot; greater than its version
 *     if none is
 */
public record AuditSlot(Instant start, long firstVersion) {}
