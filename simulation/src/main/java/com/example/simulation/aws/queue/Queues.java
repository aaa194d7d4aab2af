package com.example.simulation.aws.queue;

import com.example.simulation.deployment.QueueDefinition;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The standard queues of a stage, with their dead-letter queues.
 *
 * <p>A message is deleted when its queue's retention has passed since it was first sent. A dead letter keeps that moment. A
 * redriven message gets a new one, and a new id.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-dead-letter-queues.html">Dead-letter queues</a>
 * @see <a href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/setting-up-dead-letter-queue-retention.html">Retention of dead letters</a>
 * @see <a href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-configure-dead-letter-queue-redrive.html">Redrive</a>
 */
public final class Queues {

    private final Map<String, StandardQueue> queues = new LinkedHashMap<>();
    private final MoveTasks moves;
    private final Clock clock;
    private int sent;

    /** The contents of all queues at one moment. */
    public record Snapshot(Map<String, StandardQueue.Snapshot> queues, List<MoveTask> moves, int sent) {}

    public Queues(List<QueueDefinition> definitions, Clock clock) {
        this.clock = clock;
        this.moves = new MoveTasks(clock);
        definitions.forEach(definition -> queues.put(definition.name(), new StandardQueue(definition, clock)));
    }

    public List<QueuedMessage> in(String queue) {
        return of(queue).messages();
    }

    public Set<String> names() {
        return queues.keySet();
    }

    public QueueDefinition definition(String queue) {
        return named(queue).definition();
    }

    public String send(String queue, String body, @Nullable String traceHeader, @Nullable String group) {
        var id = "message-" + ++sent;
        var now = clock.instant();
        of(queue).add(new QueuedMessage(id, body, traceHeader, group, now, now, 0, null));
        return id;
    }

    /** Returns the messages that can be received; those that were received too often become dead letters first. */
    public List<QueuedMessage> visible(String name) {
        var queue = of(name);
        var left = queue.visible().stream()
                .filter(message -> !park(queue, message))
                .toList();
        return queue.inFairOrder(left);
    }

    private boolean park(StandardQueue queue, QueuedMessage message) {
        var deadLetters = queue.definition().deadLetters();
        if (deadLetters.isEmpty() || message.receives() < deadLetters.get().maxReceiveCount()) {
            return false;
        }
        queue.remove(message);
        of(deadLetters.get().queueName()).add(message.moved(clock.instant()));
        return true;
    }

    /** Hides the message for the queue's visibility timeout. */
    public QueuedMessage receive(String queue, QueuedMessage message) {
        return receive(queue, message, definition(queue).visibility());
    }

    public QueuedMessage receive(String queue, QueuedMessage message, Duration hidden) {
        var now = clock.instant();
        return replace(queue, message, message.received(now, now.plus(hidden)));
    }

    public Optional<QueuedMessage> received(String queue, String receiptHandle) {
        return of(queue).received(receiptHandle);
    }

    public QueuedMessage replace(String queue, QueuedMessage message, QueuedMessage by) {
        return of(queue).replace(message, by);
    }

    public void delete(String queue, String id) {
        of(queue).delete(id);
    }

    public void duplicate(String queue, QueuedMessage message, Instant visibleAt) {
        of(queue).duplicate(message, visibleAt);
    }

    /** Sends every message a second time, as a sender does whose answer was lost. */
    public void repeatAll(String queue) {
        in(queue).forEach(message -> send(queue, message.body(), message.traceHeader(), message.group()));
    }

    /** Makes at most this many messages dead letters, as if they had been received too often. */
    public void park(String name, int most) {
        var queue = of(name);
        var deadLetters = queue.definition().deadLetters().orElseThrow();
        var parked = queue.messages().stream().limit(most).toList();
        parked.forEach(message -> of(deadLetters.queueName()).add(message.moved(clock.instant())));
        parked.forEach(queue::remove);
    }

    /** Starts to move the messages of a dead-letter queue; false if another task of this source is running. */
    public boolean startMove(String source, String destination) {
        finishMoves();
        return moves.start(source, destination);
    }

    /** Returns the move tasks of a source, the latest first. */
    public List<MoveTask> moves(String source) {
        finishMoves();
        return moves.of(source);
    }

    private void finishMoves() {
        moves.finish(this::move);
    }

    private int move(MoveTask task) {
        var moved = named(task.source()).takeVisible(task.endsAt());
        var destination = named(task.destination());
        moved.forEach(message -> destination.addMoved(message.sentAnew("message-" + ++sent, task.endsAt())));
        return moved.size();
    }

    private StandardQueue of(String queue) {
        finishMoves();
        return named(queue);
    }

    private StandardQueue named(String queue) {
        return Objects.requireNonNull(queues.get(queue), queue);
    }

    public Snapshot snapshot() {
        var copy = new LinkedHashMap<String, StandardQueue.Snapshot>();
        queues.forEach((name, queue) -> copy.put(name, queue.snapshot()));
        return new Snapshot(copy, moves.snapshot(), sent);
    }

    public void restore(Snapshot snapshot) {
        snapshot.queues.forEach((name, contents) -> named(name).restore(contents));
        moves.restore(snapshot.moves);
        sent = snapshot.sent;
    }
}
