package com.example.inventory.adapter.dynamodb;

import com.example.inventory.domain.AuditedReservations;
import com.example.inventory.domain.Status;
import com.example.kit.audit.SlotIndex;
import com.example.kit.dynamodb.Item;
import java.time.Instant;
import java.util.List;

/** Reads the index of reservations by audit slot. */
record DynamoDbAuditedReservations(SlotIndex index) implements AuditedReservations {

    @Override
    public List<Line> inSlot(Instant slot) {
        return index.items(slot).map(DynamoDbAuditedReservations::line).toList();
    }

    private static Line line(Item item) {
        return new Line(
                ReservationItem.idOf(item.string("pk")),
                Status.valueOf(item.string("status")),
                item.number("auditFrom"),
                item.number("version"),
                item.instant("since"));
    }
}
