package com.example.simulation.aws;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message in a queue.
 *
 * @param traceHeader the system attribute {@code AWSTraceHeader}
 * @param visibleAt hidden until then
 * @param receives how often it was received
 */
public record QueuedMessage(
        String id, String body, @Nullable String traceHeader, Instant sentAt, Instant visibleAt, int receives) {

    /** Of the latest receive; SQS forgets those before. */
    public String receiptHandle() {
        return "%s/%d".formatted(id, receives);
    }

    public QueuedMessage hiddenUntil(Instant moment) {
        return new QueuedMessage(id, body, traceHeader, sentAt, moment, receives);
    }

    public QueuedMessage receivedUntil(Instant moment) {
        return new QueuedMessage(id, body, traceHeader, sentAt, moment, receives + 1);
    }

    /** As a message that was sent just now. */
    QueuedMessage sentAnew(String newId, Instant now) {
        return new QueuedMessage(newId, body, traceHeader, now, now, 0);
    }

    /** As a message that was never received, as a move to another queue makes it. */
    QueuedMessage moved(Instant now) {
        return new QueuedMessage(id, body, traceHeader, sentAt, now, 0);
    }
}
