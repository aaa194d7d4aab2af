package com.example.simulation.fault;

/** The end of a process. An error, so that handlers of exceptions do not catch it. */
public final class Crash extends Error {

    private static final long serialVersionUID = 1L;

    public Crash(String process) {
        super("%s was killed".formatted(process), null, false, false);
    }
}
