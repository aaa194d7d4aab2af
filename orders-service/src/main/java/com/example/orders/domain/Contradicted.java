package com.example.orders.domain;

/** A message contradicts the state of its order. A person has to investigate. */
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
