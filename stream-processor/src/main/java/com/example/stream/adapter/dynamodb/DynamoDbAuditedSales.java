package com.example.stream.adapter.dynamodb;

import com.example.kit.audit.SlotIndex;
import com.example.stream.domain.AuditedSales;
import com.example.stream.domain.SalesFact;
import java.time.Instant;
import java.util.List;

/** Reads the index of facts by audit slot. */
record DynamoDbAuditedSales(SlotIndex index) implements AuditedSales {

    @Override
    public List<SalesFact.Key> inSlot(Instant slot) {
        return index.items(slot).map(FactItem::key).toList();
    }
}
