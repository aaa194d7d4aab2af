package com.example.inventory.domain;

/** Where the stock of an order stands. */
public enum Status {
    /** The order has not been heard of. */
    NONE,
    /** Set aside until the order is decided. */
    HELD,
    /** Could not be held; nothing is set aside. */
    REFUSED,
    /** Sold. */
    COMMITTED,
    /** Given back, or never to be held: the order ended before it was heard of. */
    RELEASED
}
