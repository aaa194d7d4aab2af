package com.example.simulation.world;

/** Decides which of several customers continues; each asks before every call. */
@FunctionalInterface
public interface Turns {

    /** There is one customer. */
    Turns NONE = () -> {};

    /** Returns when it is the turn of the thread that asks. */
    void beforeCall();
}
