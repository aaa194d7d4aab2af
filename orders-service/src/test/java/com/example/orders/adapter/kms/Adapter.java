package com.example.orders.adapter.kms;

import com.example.kit.aws.BackgroundTimer;
import com.example.orders.OrdersTables;
import java.security.SecureRandom;
import java.time.Clock;

/** Creates the adapter for a test's own table. */
final class Adapter {

    private Adapter() {}

    /** Returns the keys of one function: each function has its own cache. */
    static KmsCustomerKeys of(OrdersTables tables, Clock clock) {
        return of(tables, clock, new Checkpoints());
    }

    static KmsCustomerKeys of(OrdersTables tables, Clock clock, Checkpoints checkpoints) {
        return of(tables, clock, BackgroundTimer.daemon(), checkpoints);
    }

    static KmsCustomerKeys of(OrdersTables tables, Clock clock, BackgroundTimer timer, Checkpoints checkpoints) {
        return new KmsCustomerKeys(
                tables.client(),
                tables.customerKeys(),
                new FieldKey(tables.kms(), tables.fieldKey()),
                new SecureRandom(),
                clock,
                timer,
                checkpoints);
    }
}
