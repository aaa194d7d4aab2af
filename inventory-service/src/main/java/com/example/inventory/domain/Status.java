package com.example.inventory.domain;

/** The status of an order's stock. */
public enum Status {
    /** The order is unknown. */
    NONE,
    /** Held until the order is decided. */
    HELD,
    /** Could not be held; nothing is allocated. */
    REFUSED,
    /** Sold. */
    COMMITTED,
    /** Released, or never held because the order ended before its request arrived. */
    RELEASED
}
