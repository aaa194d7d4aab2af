package com.example.simulation.world;

/** Who of several customers goes on; each asks before every call. */
@FunctionalInterface
public interface Turns {

    /** There is one customer. */
    Turns NONE = () -> {};

    /** Returns when it is the turn of the thread that asks. */
    void beforeCall();
}
