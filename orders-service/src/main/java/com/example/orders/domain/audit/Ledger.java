package com.example.orders.domain.audit;

/** What other services publish of the orders of a slot. */
public enum Ledger {
    /** Inventory: the state of each reservation. */
    RESERVATIONS,
    /** Inventory: the number of each event it published of a reservation. */
    STOCK_EVENTS,
    /** The stream processor: {@code CONFIRMED} for each order that counts as sold, {@code CANCELLED} for each taken back. */
    SALES,
    /** The stream processor: the number of each event of an order in the archive. */
    ARCHIVED_ORDER_EVENTS,
    /** The stream processor: the number of each event of a reservation in the archive. */
    ARCHIVED_STOCK_EVENTS
}
