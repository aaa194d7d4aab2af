package com.example.simulation.model.entity;

import java.time.Instant;

/**
 * One entry of a ledger.
 *
 * @param since the time at which the order's stock reached the state; empty if the ledger does not contain it
 */
public record LedgerLine(Instant slot, String order, String state, String since) {

    public String line() {
        return order + " " + state;
    }
}
