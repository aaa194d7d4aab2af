package com.example.orders.domain;

import java.time.Instant;
import java.util.List;

/** The answer of inventory to an order that asked for stock. */
public sealed interface StockAnswer {

    OrderId orderId();

    /** Inventory holds every line, at these prices. */
    record Reserved(OrderId orderId, List<OrderLine> lines, String currency, Instant at) implements StockAnswer {}

    /** Inventory holds nothing. */
    record Refused(OrderId orderId, List<Reason> reasons) implements StockAnswer {}

    /** Inventory holds nothing, because it read the request too shortly before the order expires, or after. */
    record TooLate(OrderId orderId) implements StockAnswer {}
}
