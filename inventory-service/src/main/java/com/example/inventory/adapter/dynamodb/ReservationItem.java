package com.example.inventory.adapter.dynamodb;

import com.example.inventory.domain.AuditSlot;
import com.example.inventory.domain.HeldLine;
import com.example.inventory.domain.OrderId;
import com.example.inventory.domain.Reason;
import com.example.inventory.domain.Reservation;
import com.example.inventory.domain.Sku;
import com.example.inventory.domain.Status;
import com.example.kit.audit.SlotIndex;
import com.example.kit.dynamodb.Attributes;
import com.example.kit.dynamodb.Item;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Maps a reservation to an item. Only this class knows its attributes. */
final class ReservationItem {

    private static final String PREFIX = "RESERVATION#";

    /** Number of index partitions over which held reservations are spread. */
    static final int SHARD_COUNT = 4;

    private ReservationItem() {}

    static Map<String, AttributeValue> key(OrderId order) {
        return new Attributes().string("pk", PREFIX + order).build();
    }

    static OrderId idOf(String key) {
        return new OrderId(key.substring(PREFIX.length()));
    }

    /** All attributes of a reservation that is stored for the first time. */
    static Attributes first(Reservation reservation) {
        var item = changing(reservation)
                .string("pk", PREFIX + reservation.orderId())
                .string("orderId", reservation.orderId().value())
                .list("lines", reservation.lines(), ReservationItem::line)
                .list("reasons", reservation.reasons(), ReservationItem::reason);
        return reservation.status() == Status.HELD ? inIndexHeld(item, reservation) : item;
    }

    /** The attributes that change when the reservation advances. */
    static Attributes changing(Reservation reservation) {
        var item = new Attributes()
                .string("status", reservation.status().name())
                .number("version", reservation.version())
                .instant("since", reservation.since());
        reservation
                .auditSlot()
                .ifPresent(slot -> SlotIndex.put(
                                item, slot.start(), reservation.orderId().value())
                        .number("auditFrom", slot.firstVersion()));
        return item;
    }

    private static Optional<AuditSlot> auditSlot(Item item) {
        return Optional.ofNullable(SlotIndex.slotOf(item)).map(start -> new AuditSlot(start, item.number("auditFrom")));
    }

    private static Attributes inIndexHeld(Attributes item, Reservation reservation) {
        return item.number(
                        "heldShard", Math.floorMod(reservation.orderId().value().hashCode(), SHARD_COUNT))
                .instant("heldAt", reservation.since());
    }

    static Reservation read(Item item) {
        return new Reservation(
                new OrderId(item.string("orderId")),
                Status.valueOf(item.string("status")),
                item.number("version"),
                item.list("lines", ReservationItem::line),
                item.list("reasons", ReservationItem::reason),
                item.instant("since"),
                auditSlot(item));
    }

    private static Attributes line(HeldLine line) {
        return new Attributes()
                .string("sku", line.sku().value())
                .number("quantity", line.quantity())
                .string("name", line.name())
                .number("unitPrice", line.unitPrice());
    }

    private static HeldLine line(Item item) {
        return new HeldLine(
                new Sku(item.string("sku")),
                Math.toIntExact(item.number("quantity")),
                item.string("name"),
                item.number("unitPrice"));
    }

    private static Attributes reason(Reason reason) {
        return new Attributes()
                .string("sku", reason.sku().value())
                .string("code", reason.code().name());
    }

    private static Reason reason(Item item) {
        return new Reason(new Sku(item.string("sku")), Reason.Code.valueOf(item.string("code")));
    }
}
