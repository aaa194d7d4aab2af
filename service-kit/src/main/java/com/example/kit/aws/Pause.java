package com.example.kit.aws;

/** Waits before something is tried again. */
@FunctionalInterface
public interface Pause {

    /** Waits before this attempt; the first to wait for is the second. */
    void before(int attempt);
}
