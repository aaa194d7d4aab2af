package com.example.orders.domain;

/** Where an order stands. */
public enum Status {
    /** Placed; its stock is being asked for. */
    PENDING,
    /** Its stock is held and priced. */
    CONFIRMED,
    /** Its stock could not be held. */
    REJECTED,
    /** Its customer no longer wants it. */
    CANCELLED,
    /** Nobody answered in time. */
    EXPIRED
}
