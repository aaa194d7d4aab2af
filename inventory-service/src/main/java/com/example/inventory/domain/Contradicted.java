package com.example.inventory.domain;

/** A message and the current state contradict each other, so that a person has to investigate. */
public final class Contradicted extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final Conflict conflict;

    Contradicted(OrderId order, Conflict conflict) {
        super("order %s: %s".formatted(order, conflict));
        this.conflict = conflict;
    }

    public Conflict conflict() {
        return conflict;
    }
}
