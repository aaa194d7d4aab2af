package com.example.inventory.domain;

import java.time.Instant;
import java.util.List;

/** Reservations by the time slot in which they are audited. */
public interface AuditedReservations {

    /** Returns every reservation of the slot with this start; eventually consistent. */
    List<Line> inSlot(Instant slot);

    /**
     * The part of a reservation that is audited.
     *
     * @param firstVersion the first version whose event is audited in this slot; greater than {@code version} if none
     *     is
     */
    record Line(OrderId orderId, Status status, long firstVersion, long version, Instant since) {}
}
