package com.example.simulation.deployment;

import java.time.Duration;
import java.util.Optional;

/**
 * A queue.
 *
 * @param deadLetters where messages go that were received too often
 */
public record QueueDefinition(String name, Duration visibility, Optional<DeadLetters> deadLetters) {

    /** The queue that takes what was received {@code maxReceiveCount} times without being done. */
    public record DeadLetters(String queueName, int maxReceiveCount) {}
}
