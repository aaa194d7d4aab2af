package com.example.smoke.stage;

import java.net.URI;
import java.util.Optional;

/**
 * The stage that is tested.
 *
 * @param api the base URL of its API
 * @param traces empty if its traces cannot be read
 * @param parked a dead-letter queue with alarms; empty if the stage has no alarms
 * @param concurrency empty if the stage is in no account
 * @param closing closes the clients
 */
public record Stage(
        URI api,
        Users users,
        Archive archive,
        Optional<Traces> traces,
        Optional<DeadLetterQueue> parked,
        Optional<Concurrency> concurrency,
        Runnable closing)
        implements AutoCloseable {

    @Override
    public void close() {
        closing.run();
    }
}
