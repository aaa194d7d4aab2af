package com.example.simulation.process;

import com.example.simulation.fault.Crash;

/**
 * One life of a function's process. After its end nothing of it reaches AWS any more: a killed process cleans up
 * nothing.
 */
public final class Incarnation {

    private final String process;
    private boolean ended;

    Incarnation(String process) {
        this.process = process;
    }

    public String process() {
        return process;
    }

    /** Ends it; does not return. */
    public Crash end() {
        ended = true;
        return new Crash(process);
    }

    /** Lets only the living through. */
    public void fence() {
        if (ended) {
            throw new Crash(process);
        }
    }
}
