package com.example.simulation.world;

/** A world that is busy for ever. */
public final class Stuck extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Stuck(String message) {
        super(message);
    }
}
