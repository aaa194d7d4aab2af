package com.example.inventory.domain;

/**
 * The possible contradictions between a message and the current state. The failure log contains these names, and the
 * runbook for dead letters explains them.
 */
public enum Conflict {
    /** The order was confirmed, but inventory does not know it: its request to hold stock was lost. */
    CONFIRMED_BUT_NEVER_HELD,
    /** The order was confirmed although its stock had been refused. */
    CONFIRMED_BUT_REFUSED
}
