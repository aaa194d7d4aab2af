package com.example.orders.domain;

/**
 * The ways in which a message and the state it meets contradict each other. The names stand in the failure log, and the
 * runbook for dead letters explains them.
 */
public enum Conflict {
    /** Inventory answered to an order that does not exist. */
    UNKNOWN_ORDER,
    /** The order was confirmed, and its stock was refused afterwards. */
    CONFIRMED_BUT_REFUSED,
    /** The order was rejected, and its stock is held. */
    REJECTED_BUT_HELD
}
