package com.example.orders.domain.audit;

/** The ledgers that other services publish for the orders of a slot. */
public enum Ledger {
    /** Inventory: the state of each reservation. */
    RESERVATIONS,
    /** Inventory: the sequence number of each published event of a reservation. */
    STOCK_EVENTS,
    /** The stream processor: {@code CONFIRMED} for each sale, {@code CANCELLED} for each cancelled sale. */
    SALES,
    /** The stream processor: the sequence number of each archived event of an order. */
    ARCHIVED_ORDER_EVENTS,
    /** The stream processor: the sequence number of each archived event of a reservation. */
    ARCHIVED_STOCK_EVENTS
}
