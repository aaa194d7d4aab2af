package com.example.smoke.stage;

import java.time.Instant;

/** The archive of events. */
@FunctionalInterface
public interface Archive {

    /**
     * Returns whether an object that was written since then contains an event of the order.
     *
     * @throws CannotTest if the archive cannot be read
     */
    boolean contains(String orderId, Instant since);
}
