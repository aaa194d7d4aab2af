package com.example.inventory.adapter.dynamodb;

/** Waits before something is tried again. */
@FunctionalInterface
interface Pause {

    /** Waits before this attempt; the first to wait for is the second. */
    void before(int attempt);
}
