package com.example.inventory.domain;

/** Every try lost an optimistic lock to a concurrent change. A retry may succeed. */
public final class Contended extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Contended(String message) {
        super(message);
    }
}
