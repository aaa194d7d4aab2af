package com.example.orders.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An event that an order publishes. Contains no customer data. */
public sealed interface OrderEvent {

    OrderId orderId();

    /**
     * The order was placed: inventory should hold stock.
     *
     * @param expiresAt the order expires at this time unless inventory answers before
     */
    record OrderPlaced(OrderId orderId, List<OrderLine> lines, Instant expiresAt) implements OrderEvent {}

    /** The order was confirmed: the held stock is sold at these prices. */
    record OrderConfirmed(OrderId orderId, List<OrderLine> lines, Money total) implements OrderEvent {}

    /** The order was rejected: its stock could not be held. */
    record OrderRejected(OrderId orderId, List<Reason> reasons) implements OrderEvent {}

    /**
     * The order was cancelled: inventory should release its stock.
     *
     * @param total the amount of the cancelled sale; empty if the order was never confirmed
     */
    record OrderCancelled(OrderId orderId, List<OrderLine> lines, Optional<Money> total) implements OrderEvent {}

    /** The order expired: inventory should release its stock. */
    record OrderExpired(OrderId orderId) implements OrderEvent {}
}
