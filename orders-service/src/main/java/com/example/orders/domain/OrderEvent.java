package com.example.orders.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What happened to an order, told to whoever follows it. Holds no customer. */
public sealed interface OrderEvent {

    OrderId orderId();

    /**
     * Stock is wanted.
     *
     * @param expiresAt from then on it is not: an answer has to come before
     */
    record OrderPlaced(OrderId orderId, List<OrderLine> lines, Instant expiresAt) implements OrderEvent {}

    /** The held stock is sold at these prices. */
    record OrderConfirmed(OrderId orderId, List<OrderLine> lines, Money total) implements OrderEvent {}

    /** There was not enough stock. */
    record OrderRejected(OrderId orderId, List<Reason> reasons) implements OrderEvent {}

    /**
     * Held stock goes back.
     *
     * @param total what was sold and no longer is; empty when the order was not confirmed before
     */
    record OrderCancelled(OrderId orderId, List<OrderLine> lines, Optional<Money> total) implements OrderEvent {}

    /** Nobody answered in time; held stock goes back. */
    record OrderExpired(OrderId orderId) implements OrderEvent {}
}
