package com.example.orders.domain;

/**
 * The contradictions between a message and the state of its order. The failure log contains these names, and the runbook
 * for dead letters explains them.
 */
public enum Conflict {
    /** Inventory answered for an order that does not exist. */
    UNKNOWN_ORDER,
    /** The order is confirmed, but inventory refused its stock afterwards. */
    CONFIRMED_BUT_REFUSED,
    /** The order is rejected, but inventory holds its stock. */
    REJECTED_BUT_HELD
}
