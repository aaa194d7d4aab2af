package com.example.orders.domain;

/** Other updates of the same order won every try. A retry may succeed a moment later. */
public final class Contended extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Contended(String message) {
        super(message);
    }
}
