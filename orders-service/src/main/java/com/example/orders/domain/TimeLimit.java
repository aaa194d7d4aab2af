package com.example.orders.domain;

/** Tells a scheduled run whether it may continue. */
@FunctionalInterface
public interface TimeLimit {

    /** Answers false when the run has to end soon: the next run does the rest. */
    boolean hasTimeLeft();
}
