package com.example.inventory.domain;

import java.time.Instant;
import java.util.List;

/** Reservations by the slot in which they are audited. */
public interface AuditedReservations {

    /** Every reservation of the slot that begins then, from an index that follows within moments. */
    List<Line> inSlot(Instant slot);

    /**
     * A reservation, as far as an audit looks at it.
     *
     * @param firstVersion the first version whose event is audited in this slot; above {@code version} if none is
     */
    record Line(OrderId orderId, Status status, long firstVersion, long version, Instant since) {}
}
