package com.example.orders.domain;

/** The status of an order. */
public enum Status {
    /** Placed, and waiting for inventory. */
    PENDING,
    /** Inventory holds the stock, and prices are known. */
    CONFIRMED,
    /** Inventory could not hold the stock. */
    REJECTED,
    /** Cancelled by its customer. */
    CANCELLED,
    /** Inventory did not answer in time. */
    EXPIRED
}
