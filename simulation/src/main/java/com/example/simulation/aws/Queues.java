package com.example.simulation.aws;

import com.example.simulation.deployment.QueueDefinition;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Standard queues: messages in the order they were sent, those of {@linkplain FairOrder quiet tenants} first, which
 * promises nothing to those who receive.
 *
 * <p>A message is deleted when its queue's retention has passed since it was first sent: it keeps that moment when it
 * becomes a dead letter, and gets a new one, and another id, when it is redriven.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-dead-letter-queues.html">Dead-letter queues</a>
 * @see <a href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/setting-up-dead-letter-queue-retention.html">Retention of dead letters</a>
 * @see <a href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-configure-dead-letter-queue-redrive.html">Redrive</a>
 */
public final class Queues {

    private static final Duration MOVE = Duration.ofMillis(300);

    private final Map<String, QueueDefinition> definitions = new LinkedHashMap<>();
    private final Map<String, List<QueuedMessage>> messages = new LinkedHashMap<>();
    private final Map<String, List<FairOrder.Processing>> processed = new LinkedHashMap<>();
    private final Clock clock;
    private final List<MoveTask> moves = new ArrayList<>();
    private int sent;

    /** The contents of all queues at one moment. */
    record Snapshot(
            Map<String, List<QueuedMessage>> messages,
            Map<String, List<FairOrder.Processing>> processed,
            List<MoveTask> moves,
            int sent) {}

    Queues(List<QueueDefinition> definitions, Clock clock) {
        this.clock = clock;
        for (var definition : definitions) {
            this.definitions.put(definition.name(), definition);
            messages.put(definition.name(), new ArrayList<>());
        }
    }

    public List<QueuedMessage> in(String queue) {
        return List.copyOf(of(queue));
    }

    public Set<String> names() {
        return definitions.keySet();
    }

    public QueueDefinition definition(String queue) {
        return Objects.requireNonNull(definitions.get(queue), queue);
    }

    String send(String queue, String body, @Nullable String traceHeader, @Nullable String group) {
        var id = "message-" + ++sent;
        var now = clock.instant();
        of(queue).add(new QueuedMessage(id, body, traceHeader, group, now, now, 0, null));
        return id;
    }

    /** The messages that may be received now; those that were received too often go to the dead letters first. */
    public List<QueuedMessage> visible(String queue) {
        var now = clock.instant();
        var visible = of(queue).stream()
                .filter(message -> !message.visibleAt().isAfter(now))
                .toList();
        var left = visible.stream().filter(message -> !park(queue, message)).toList();
        return new FairOrder(of(queue), processed.getOrDefault(queue, List.of()), now).of(left);
    }

    private boolean park(String queue, QueuedMessage message) {
        var deadLetters = definition(queue).deadLetters();
        if (deadLetters.isEmpty() || message.receives() < deadLetters.get().maxReceiveCount()) {
            return false;
        }
        of(queue).remove(message);
        of(deadLetters.get().queueName()).add(message.moved(clock.instant()));
        return true;
    }

    /** Hides the message for the queue's visibility timeout. */
    public QueuedMessage receive(String queue, QueuedMessage message) {
        return receive(queue, message, definition(queue).visibility());
    }

    QueuedMessage receive(String queue, QueuedMessage message, Duration hidden) {
        var now = clock.instant();
        return replace(queue, message, message.received(now, now.plus(hidden)));
    }

    /** The message that was received with this handle, unless it was received again since. */
    Optional<QueuedMessage> received(String queue, String receiptHandle) {
        return of(queue).stream()
                .filter(message -> message.receiptHandle().equals(receiptHandle))
                .findFirst();
    }

    public QueuedMessage replace(String queue, QueuedMessage message, QueuedMessage by) {
        of(queue).replaceAll(each -> each.id().equals(message.id()) ? by : each);
        return by;
    }

    public void delete(String queue, String id) {
        var now = clock.instant();
        of(queue).stream()
                .filter(message -> message.id().equals(id) && message.receivedAt() != null)
                .map(message -> FairOrder.Processing.of(message, message.receivedAt(), now))
                .forEach(done -> processed
                        .computeIfAbsent(queue, any -> new ArrayList<>())
                        .add(done));
        processed
                .getOrDefault(queue, new ArrayList<>())
                .removeIf(done -> !done.end().plus(FairOrder.RECENT).isAfter(now));
        of(queue).removeIf(message -> message.id().equals(id));
    }

    /** Puts a message that was deleted, or not, into the queue once more: a standard queue may deliver twice. */
    public void duplicate(String queue, QueuedMessage message, Instant visibleAt) {
        of(queue).removeIf(each -> each.id().equals(message.id()));
        of(queue).add(message.hiddenUntil(visibleAt));
    }

    /** Sends every message a second time, as its sender does whose answer was lost. */
    public void repeatAll(String queue) {
        in(queue).forEach(message -> send(queue, message.body(), message.traceHeader(), message.group()));
    }

    /** Makes so many messages at the most dead letters, as if they had been received too often. */
    public void park(String queue, int most) {
        var deadLetters = definition(queue).deadLetters().orElseThrow();
        var parked = in(queue).stream().limit(most).toList();
        parked.forEach(message -> of(deadLetters.queueName()).add(message.moved(clock.instant())));
        of(queue).removeAll(parked);
    }

    /** False where another task of this source is running. */
    boolean startMove(String source, String destination) {
        if (moves(source).stream().anyMatch(MoveTask::isRunning)) {
            return false;
        }
        moves.add(new MoveTask(source, destination, clock.instant().plus(MOVE), -1));
        return true;
    }

    /** The tasks of a source, the latest first. */
    List<MoveTask> moves(String source) {
        finishMoves();
        return moves.reversed().stream()
                .filter(task -> task.source().equals(source))
                .toList();
    }

    private void finishMoves() {
        var now = clock.instant();
        moves.replaceAll(task -> task.isRunning() && !task.endsAt().isAfter(now) ? task.ended(move(task)) : task);
    }

    /** Received messages stay. */
    private int move(MoveTask task) {
        var source = Objects.requireNonNull(messages.get(task.source()), task.source());
        var moved = source.stream()
                .filter(message -> !message.visibleAt().isAfter(task.endsAt()))
                .toList();
        source.removeAll(moved);
        var destination = Objects.requireNonNull(messages.get(task.destination()), task.destination());
        moved.forEach(message -> destination.add(message.sentAnew("message-" + ++sent, task.endsAt())));
        return moved.size();
    }

    private List<QueuedMessage> of(String queue) {
        finishMoves();
        var held = Objects.requireNonNull(messages.get(queue), queue);
        var oldest = clock.instant().minus(definition(queue).retention());
        held.removeIf(message -> message.sentAt().isBefore(oldest));
        return held;
    }

    Snapshot snapshot() {
        var copy = new LinkedHashMap<String, List<QueuedMessage>>();
        messages.forEach((queue, held) -> copy.put(queue, List.copyOf(held)));
        var processings = new LinkedHashMap<String, List<FairOrder.Processing>>();
        processed.forEach((queue, done) -> processings.put(queue, List.copyOf(done)));
        return new Snapshot(copy, processings, List.copyOf(moves), sent);
    }

    void restore(Snapshot snapshot) {
        snapshot.messages.forEach((queue, held) -> messages.put(queue, new ArrayList<>(held)));
        processed.clear();
        snapshot.processed.forEach((queue, done) -> processed.put(queue, new ArrayList<>(done)));
        moves.clear();
        moves.addAll(snapshot.moves);
        sent = snapshot.sent;
    }
}
