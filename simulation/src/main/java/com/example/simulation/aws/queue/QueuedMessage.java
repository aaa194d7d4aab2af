package com.example.simulation.aws.queue;

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

    /** Returns the sender of the message for fair queues: its group, or the message itself if it has none. */
    String tenant() {
        return group == null ? "message " + id : "group " + group;
    }

    /** Returns the handle of the latest receive; earlier handles are invalid. */
    public String receiptHandle() {
        return "%s/%s".formatted(id, receives);
    }

    public QueuedMessage hiddenUntil(Instant moment) {
        return new QueuedMessage(id, body, traceHeader, group, sentAt, moment, receives, receivedAt);
    }

    public QueuedMessage received(Instant now, Instant hiddenUntil) {
        return new QueuedMessage(id, body, traceHeader, group, sentAt, hiddenUntil, receives + 1, now);
    }

    /** Returns the message as sent again. */
    QueuedMessage sentAnew(String newId, Instant now) {
        return new QueuedMessage(newId, body, traceHeader, group, now, now, 0, null);
    }

    /** Returns the message as moved to another queue, where it was never received. */
    QueuedMessage moved(Instant now) {
        return new QueuedMessage(id, body, traceHeader, group, sentAt, now, 0, null);
    }
}
