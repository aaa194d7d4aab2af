package com.example.simulation.aws;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message in a queue.
 *
 * @param traceHeader the system attribute {@code AWSTraceHeader}
 * @param group the {@code MessageGroupId}: in a standard queue, the tenant
 * @param visibleAt hidden until then
 * @param receives how often it was received
 * @param receivedAt when it was last received; null before
 */
public record QueuedMessage(
        String id,
        String body,
        @Nullable String traceHeader,
        @Nullable String group,
        Instant sentAt,
        Instant visibleAt,
        int receives,
        @Nullable Instant receivedAt) {

    /** Of the latest receive; SQS forgets those before. */
    public String receiptHandle() {
        return "%s/%s".formatted(id, receives);
    }

    public QueuedMessage hiddenUntil(Instant moment) {
        return new QueuedMessage(id, body, traceHeader, group, sentAt, moment, receives, receivedAt);
    }

    public QueuedMessage received(Instant now, Instant hiddenUntil) {
        return new QueuedMessage(id, body, traceHeader, group, sentAt, hiddenUntil, receives + 1, now);
    }

    /** As a message that was sent just now. */
    QueuedMessage sentAnew(String newId, Instant now) {
        return new QueuedMessage(newId, body, traceHeader, group, now, now, 0, null);
    }

    /** As a message that was never received, as a move to another queue makes it. */
    QueuedMessage moved(Instant now) {
        return new QueuedMessage(id, body, traceHeader, group, sentAt, now, 0, null);
    }
}
