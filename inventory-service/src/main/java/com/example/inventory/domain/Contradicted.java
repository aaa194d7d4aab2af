package com.example.inventory.domain;

/** A message and the state it meets cannot both be right: a person has to look. */
public final class Contradicted extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    Contradicted(String message) {
        super(message);
    }
}
