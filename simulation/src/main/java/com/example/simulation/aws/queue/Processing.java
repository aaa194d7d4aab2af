package com.example.simulation.aws.queue;

import java.time.Duration;
import java.time.Instant;

/** The time that a consumer took for one message of a tenant, until it deleted the message. */
record Processing(String tenant, Instant end, Duration time) {

    static Processing of(QueuedMessage message, Instant receivedAt, Instant deletedAt) {
        return new Processing(message.tenant(), deletedAt, Duration.between(receivedAt, deletedAt));
    }
}
