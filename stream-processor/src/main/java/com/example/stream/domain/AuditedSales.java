package com.example.stream.domain;

import java.time.Instant;
import java.util.List;

/** Facts of sales by the slot in which they are audited. */
public interface AuditedSales {

    /** Every fact of the slot that begins then, from an index that follows within moments. */
    List<SalesFact.Key> inSlot(Instant slot);
}
