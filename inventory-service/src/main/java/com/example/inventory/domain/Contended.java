package com.example.inventory.domain;

/** Others changed the same reservation first, in every round: the same request may succeed a moment later. */
public final class Contended extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Contended(String message) {
        super(message);
    }
}
