package com.example.simulation.world.delivery;

/** Reports a world that never comes to rest. */
public final class Stuck extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Stuck(String message) {
        super(message);
    }
}
