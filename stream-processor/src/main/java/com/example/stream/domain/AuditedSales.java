package com.example.stream.domain;

import java.time.Instant;
import java.util.List;

/** Facts of sales by the time slot in which they are audited. */
public interface AuditedSales {

    /** Returns every fact of the slot with this start; eventually consistent. */
    List<SalesFact.Key> inSlot(Instant slot);
}
