package com.example.deadletters.adapter;

import com.example.deadletters.domain.CannotRedrive;
import com.example.deadletters.domain.Time;
import com.example.deadletters.domain.WorkQueue;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.ListMessageMoveTasksResultEntry;

/**
 * Moves all messages of a dead-letter queue back to their source with SQS's own move task.
 *
 * <p>A queue has at most one active task. If one is active already, this class waits for it: it was started by another
 * person, or by an earlier attempt whose answer was lost.
 */
record QueueMove(SqsClient sqs, Time time) {

    private static final Duration POLL_INTERVAL = Duration.ofMillis(200);

    /**
     * Waits until the task has ended and returns the number of messages that were moved since the start. That number
     * may come from two tasks: if the answer to the first attempt is lost and its task ends soon, the SDK's retry
     * starts a second task, which finds no messages.
     *
     * @param perSecond the maximum number of messages per second; null for SQS's default. A task that is active already
     *     keeps its own rate
     * @param progress receives the number of moved messages whenever it has increased
     */
    long moveAll(WorkQueue queue, @Nullable Integer perSecond, LongConsumer progress) {
        var moveTasks = new MoveTasks(sqs);
        var earlier = moveTasks.of(queue).stream()
                .filter(task -> !MoveTasks.isActive(task))
                .findFirst();
        moveTasks.start(queue, perSecond);
        long told = 0;
        while (true) {
            var tasks = moveTasks.of(queue);
            var task = tasks.stream().findFirst().orElseThrow(() -> gone(queue));
            long moved = moved(queue, tasks, earlier);
            switch (task.status()) {
                case "COMPLETED" -> {
                    return moved;
                }
                case "FAILED", "CANCELLED" -> throw ended(queue, task);
                default -> {
                    if (moved > told) {
                        told = moved;
                        progress.accept(told);
                    }
                    time.pass(POLL_INTERVAL.toNanos());
                }
            }
        }
    }

    /** Counts the messages moved by the tasks that are newer than {@code earlier}. */
    private static long moved(
            WorkQueue queue,
            List<ListMessageMoveTasksResultEntry> tasks,
            Optional<ListMessageMoveTasksResultEntry> earlier) {
        return tasks.stream()
                .takeWhile(task -> !earlier.equals(Optional.of(task)))
                .filter(task -> MoveTasks.leadsTo(queue, task))
                .mapToLong(ListMessageMoveTasksResultEntry::approximateNumberOfMessagesMoved)
                .sum();
    }

    private static CannotRedrive ended(WorkQueue queue, ListMessageMoveTasksResultEntry task) {
        return new CannotRedrive("the redrive of %s ended with status %s after %s messages%s"
                .formatted(
                        queue.name(),
                        task.status(),
                        task.approximateNumberOfMessagesMoved(),
                        task.failureReason() == null ? "" : ": " + task.failureReason()));
    }

    /** ElasticMQ does not list cancelled tasks. */
    private static CannotRedrive gone(WorkQueue queue) {
        return new CannotRedrive("the redrive of %s was cancelled".formatted(queue.name()));
    }
}
