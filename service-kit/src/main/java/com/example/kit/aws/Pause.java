package com.example.kit.aws;

/** Waits between two attempts. */
@FunctionalInterface
public interface Pause {

    /** Waits before an attempt, for the first time before attempt 2. */
    void before(int attempt);
}
