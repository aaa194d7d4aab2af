package com.example.orders.domain;

import java.time.Instant;
import java.util.List;

/** What inventory says to an order that asked for stock. */
public sealed interface StockAnswer {

    OrderId orderId();

    /** Every line is held, at these prices. */
    record Reserved(OrderId orderId, List<OrderLine> lines, String currency, Instant at) implements StockAnswer {}

    /** Nothing is held. */
    record Refused(OrderId orderId, List<Reason> reasons) implements StockAnswer {}

    /** Nothing is held: the order's time was over, or nearly so, when inventory read its request. */
    record TooLate(OrderId orderId) implements StockAnswer {}
}
