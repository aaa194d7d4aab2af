package com.example.simulation.aws.queue;

import com.example.simulation.deployment.QueueDefinition;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One standard queue: its messages in the order in which they were sent, until they are deleted or their retention ends.
 * Consumers receive messages of {@linkplain FairOrder quiet tenants} first; SQS promises no order.
 */
final class StandardQueue {

    private final QueueDefinition definition;
    private final Clock clock;
    private final List<QueuedMessage> messages = new ArrayList<>();
    private final List<Processing> processed = new ArrayList<>();

    /** The contents at one moment. */
    record Snapshot(List<QueuedMessage> messages, List<Processing> processed) {}

    StandardQueue(QueueDefinition definition, Clock clock) {
        this.definition = definition;
        this.clock = clock;
    }

    QueueDefinition definition() {
        return definition;
    }

    List<QueuedMessage> messages() {
        return List.copyOf(held());
    }

    private List<QueuedMessage> held() {
        var oldest = clock.instant().minus(definition.retention());
        messages.removeIf(message -> message.sentAt().isBefore(oldest));
        return messages;
    }

    void add(QueuedMessage message) {
        held().add(message);
    }

    void remove(QueuedMessage message) {
        held().remove(message);
    }

    List<QueuedMessage> visible() {
        var now = clock.instant();
        return held().stream()
                .filter(message -> !message.visibleAt().isAfter(now))
                .toList();
    }

    List<QueuedMessage> inFairOrder(List<QueuedMessage> visible) {
        return new FairOrder(held(), processed, clock.instant()).of(visible);
    }

    /** Returns the message that was received with this handle, unless it was received again since then. */
    Optional<QueuedMessage> received(String receiptHandle) {
        return held().stream()
                .filter(message -> message.receiptHandle().equals(receiptHandle))
                .findFirst();
    }

    QueuedMessage replace(QueuedMessage message, QueuedMessage by) {
        held().replaceAll(each -> each.id().equals(message.id()) ? by : each);
        return by;
    }

    /** Deletes a message and records how long its consumer took. */
    void delete(String id) {
        var now = clock.instant();
        held().stream()
                .filter(message -> message.id().equals(id) && message.receivedAt() != null)
                .map(message -> Processing.of(message, message.receivedAt(), now))
                .forEach(processed::add);
        processed.removeIf(done -> !done.end().plus(FairOrder.RECENT).isAfter(now));
        held().removeIf(message -> message.id().equals(id));
    }

    /** Puts a message into the queue again, deleted or not: a standard queue may deliver twice. */
    void duplicate(QueuedMessage message, Instant visibleAt) {
        held().removeIf(each -> each.id().equals(message.id()));
        held().add(message.hiddenUntil(visibleAt));
    }

    /** Removes and returns the messages that were visible at a moment. Received messages stay. */
    List<QueuedMessage> takeVisible(Instant moment) {
        var taken = messages.stream()
                .filter(message -> !message.visibleAt().isAfter(moment))
                .toList();
        messages.removeAll(taken);
        return taken;
    }

    /** Adds a message that was sent at another moment than now. */
    void addMoved(QueuedMessage message) {
        messages.add(message);
    }

    Snapshot snapshot() {
        return new Snapshot(List.copyOf(messages), List.copyOf(processed));
    }

    void restore(Snapshot snapshot) {
        messages.clear();
        messages.addAll(snapshot.messages);
        processed.clear();
        processed.addAll(snapshot.processed);
    }
}
