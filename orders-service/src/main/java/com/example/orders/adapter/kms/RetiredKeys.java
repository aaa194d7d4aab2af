package com.example.orders.adapter.kms;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Keys that have left the cache and may still be used by a request that got them before. Each is overwritten when that request
 * must have ended. Not safe for use by several threads.
 */
final class RetiredKeys {

    private record Retired(AesCustomerKey key, Instant until) {}

    /** In the order in which they are overwritten. */
    private final Deque<Retired> keys = new ArrayDeque<>();

    /** @param until not before that of the key added last */
    void add(AesCustomerKey key, Instant until) {
        keys.add(new Retired(key, until));
    }

    /** Returns when the next key is overwritten. */
    Optional<Instant> next() {
        return Optional.ofNullable(keys.peek()).map(Retired::until);
    }

    void overwriteExpired(Instant now) {
        while (!keys.isEmpty() && keys.element().until().isBefore(now)) {
            keys.remove().key().destroy();
        }
    }

    void overwriteAll() {
        keys.forEach(retired -> retired.key().destroy());
        keys.clear();
    }
}
