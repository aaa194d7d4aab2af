package com.example.orders.domain;

/** Tells a scheduled run whether it may continue. */
@FunctionalInterface
public interface TimeLimit {

    /** Returns false if the run must end soon. The next run does the rest. */
    boolean hasTimeLeft();
}
