package com.example.orders.adapter.dynamodb;

import com.example.kit.audit.SlotIndex;
import com.example.orders.domain.audit.AuditSlot;
import com.example.orders.domain.audit.AuditedOrder;
import com.example.orders.domain.audit.AuditedOrders;
import java.util.List;

/** Finds orders by slot in the index {@code by-slot}. */
record DynamoDbAuditedOrders(SlotIndex index) implements AuditedOrders {

    @Override
    public List<AuditedOrder> inSlot(AuditSlot slot) {
        return index.items(slot.start())
                .map(item -> OrderItem.audited(item, slot))
                .toList();
    }
}
