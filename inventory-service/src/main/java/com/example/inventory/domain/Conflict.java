package com.example.inventory.domain;

/**
 * The ways in which a message and the state it meets contradict each other. The names stand in the failure log, and the
 * runbook for dead letters explains them.
 */
public enum Conflict {
    /** The order was confirmed, and inventory never heard of it: its request to hold stock is missing. */
    CONFIRMED_BUT_NEVER_HELD,
    /** The order was confirmed, and its stock had been refused. */
    CONFIRMED_BUT_REFUSED
}
