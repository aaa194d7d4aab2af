package com.example.simulation.mutant;

import com.example.orders.domain.CustomerKey;
import java.util.concurrent.atomic.AtomicInteger;

/** A key that gives the same text another fingerprint each time. */
final class ForgetfulKey extends ChangedKey {

    private static final AtomicInteger TIMES = new AtomicInteger();

    ForgetfulKey(CustomerKey key) {
        super(key);
    }

    @Override
    public String fingerprint(String text) {
        return super.fingerprint(text + TIMES.incrementAndGet());
    }
}
