package com.example.orders.adapter.dynamodb;

import com.example.kit.audit.SlotIndex;
import com.example.kit.dynamodb.Attributes;
import com.example.kit.dynamodb.Item;
import com.example.kit.dynamodb.Timestamps;
import com.example.orders.domain.CustomerId;
import com.example.orders.domain.Money;
import com.example.orders.domain.Order;
import com.example.orders.domain.OrderId;
import com.example.orders.domain.OrderLine;
import com.example.orders.domain.Orders.Position;
import com.example.orders.domain.Price;
import com.example.orders.domain.Reason;
import com.example.orders.domain.SealedContact;
import com.example.orders.domain.Sku;
import com.example.orders.domain.Status;
import com.example.orders.domain.StatusChange;
import com.example.orders.domain.audit.AuditSlot;
import com.example.orders.domain.audit.AuditedOrder;
import java.util.Optional;

/** Converts orders to DynamoDB items and back. Only this class knows the attributes of an order. */
final class OrderItem {

    private static final String KEY_PREFIX = "ORDER#";

    /** The number of index partitions that pending orders are spread over. */
    static final int SHARD_COUNT = 4;

    private OrderItem() {}

    static String key(OrderId id) {
        return KEY_PREFIX + id;
    }

    static OrderId idOf(String key) {
        return new OrderId(key.substring(KEY_PREFIX.length()));
    }

    /** Returns all attributes of a new order. */
    static Attributes placed(Order order) {
        return inAuditSlot(changing(order), order)
                .string("pk", key(order.id()))
                .string("orderId", order.id().value())
                .string("ownerId", order.owner().value())
                .instant("placedAt", order.placedAt())
                .string("placedAtId", sortKey(new Position(order.placedAt(), order.id())))
                .instant("expiresAt", order.expiresAt())
                .bytes("contact", order.contact().bytes())
                .number("keyVersion", order.contact().keyVersion())
                .number("openShard", Math.floorMod(order.id().hashCode(), SHARD_COUNT));
    }

    /** Returns the attributes that change when an order advances. */
    static Attributes changing(Order order) {
        var item = new Attributes()
                .string("status", order.status().name())
                .number("version", order.version())
                .list("lines", order.lines(), OrderItem::line)
                .number("total", order.total().map(Money::amount).orElse(null))
                .string("currency", order.total().map(Money::currency).orElse(null))
                .list("reasons", order.reasons(), OrderItem::reason)
                .list("history", order.history(), OrderItem::change);
        return AuditedOrder.of(order).moved() ? inAuditSlot(item, order) : item;
    }

    private static Attributes inAuditSlot(Attributes item, Order order) {
        return SlotIndex.put(item, AuditSlot.of(order).start(), order.id().value());
    }

    /** Reads an order from the attributes that the index {@code by-slot} projects. */
    static AuditedOrder audited(Item item, AuditSlot slot) {
        return new AuditedOrder(
                idOf(item.string("pk")),
                Status.valueOf(item.string("status")),
                item.number("version"),
                item.has("total"),
                !AuditSlot.at(item.instant("placedAt")).equals(slot));
    }

    static String sortKey(Position position) {
        return Timestamps.text(position.placedAt()) + "#" + position.id();
    }

    static Order toOrder(Item item) {
        return new Order(
                new OrderId(item.string("orderId")),
                new CustomerId(item.string("ownerId")),
                Status.valueOf(item.string("status")),
                item.number("version"),
                item.instant("placedAt"),
                item.instant("expiresAt"),
                item.list("lines", OrderItem::toLine),
                total(item),
                item.list("reasons", each -> new Reason(new Sku(each.string("sku")), each.string("code"))),
                item.list(
                        "history", each -> new StatusChange(Status.valueOf(each.string("status")), each.instant("at"))),
                new SealedContact(item.bytes("contact"), item.number("keyVersion")));
    }

    static Optional<Money> total(Item item) {
        return item.optionalNumber("total").map(amount -> new Money(amount, item.string("currency")));
    }

    private static Attributes line(OrderLine line) {
        return new Attributes()
                .string("sku", line.sku().value())
                .number("quantity", line.quantity())
                .string("name", line.price().map(Price::name).orElse(null))
                .number("unitPrice", line.price().map(Price::unitPrice).orElse(null));
    }

    private static OrderLine toLine(Item item) {
        var price = item.optionalNumber("unitPrice").map(unitPrice -> new Price(item.string("name"), unitPrice));
        return new OrderLine(new Sku(item.string("sku")), Math.toIntExact(item.number("quantity")), price);
    }

    private static Attributes reason(Reason reason) {
        return new Attributes().string("sku", reason.sku().value()).string("code", reason.code());
    }

    private static Attributes change(StatusChange change) {
        return new Attributes().string("status", change.status().name()).instant("at", change.at());
    }
}
