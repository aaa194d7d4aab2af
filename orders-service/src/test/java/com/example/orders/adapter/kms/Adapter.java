package com.example.orders.adapter.kms;

import com.example.kit.aws.BackgroundTimer;
import com.example.orders.OrdersTables;
import java.security.SecureRandom;
import java.time.Clock;

/** Customers' keys in a test's own table. */
final class Adapter {

    private Adapter() {}

    /** As one function sees them: no two share what they remember. */
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
