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
import software.amazon.awssdk.services.sqs.model.SqsException;

/**
 * Moves all messages of a dead-letter queue back to where they came from, by SQS itself.
 *
 * <p>A queue has one active task at a time. Where one is active already, it is followed: somebody else started it, or an
 * earlier try of ours whose answer was lost.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_StartMessageMoveTask.html">StartMessageMoveTask</a>
 */
record QueueMove(SqsClient sqs, Time time) {

    private static final Duration POLL_INTERVAL = Duration.ofMillis(200);

    /** SQS lists no more. */
    private static final int MAX_LISTED_TASKS = 10;

    /**
     * Returns when the task has ended, with how many messages were moved here since it was asked for: where the answer to
     * a first try was lost and its task soon done, the SDK's next try starts a second one, which finds nothing.
     *
     * @param perSecond how many messages a second at most; null for as many as SQS thinks right. A task that is active
     *     already keeps its own
     * @param progress takes the number of moved messages, whenever it has grown
     */
    long moveAll(WorkQueue queue, @Nullable Integer perSecond, LongConsumer progress) {
        var earlier = tasks(queue).stream().filter(task -> !isActive(task)).findFirst();
        start(queue, perSecond);
        long told = 0;
        while (true) {
            var tasks = tasks(queue);
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

    /** Counts the messages that tasks since an earlier one moved. */
    private static long moved(
            WorkQueue queue,
            List<ListMessageMoveTasksResultEntry> tasks,
            Optional<ListMessageMoveTasksResultEntry> earlier) {
        return tasks.stream()
                .takeWhile(task -> !earlier.equals(Optional.of(task)))
                .filter(task -> leadsTo(queue, task))
                .mapToLong(ListMessageMoveTasksResultEntry::approximateNumberOfMessagesMoved)
                .sum();
    }

    private static CannotRedrive ended(WorkQueue queue, ListMessageMoveTasksResultEntry task) {
        return new CannotRedrive("moving the dead letters of %s ended as %s after %s messages%s"
                .formatted(
                        queue.name(),
                        task.status(),
                        task.approximateNumberOfMessagesMoved(),
                        task.failureReason() == null ? "" : ": " + task.failureReason()));
    }

    /** ElasticMQ forgets what was cancelled. */
    private static CannotRedrive gone(WorkQueue queue) {
        return new CannotRedrive("moving the dead letters of %s was cancelled".formatted(queue.name()));
    }

    /**
     * Asks SQS why it refuses, since the error does not tell: the reference has {@code UnsupportedOperation} for whatever
     * does not go, and services are known to answer {@code InvalidParameterValue}.
     */
    private void start(WorkQueue queue, @Nullable Integer perSecond) {
        try {
            ask(queue, perSecond);
        } catch (SqsException refused) {
            var active = tasks(queue).stream().findFirst().filter(QueueMove::isActive);
            if (active.isPresent()) {
                refuseDetour(queue, active.get());
            } else {
                // What stood in the way may just have ended; if not, the reason is told again.
                ask(queue, perSecond);
            }
        }
    }

    private void ask(WorkQueue queue, @Nullable Integer perSecond) {
        sqs.startMessageMoveTask(start -> start.sourceArn(queue.deadLettersArn())
                .destinationArn(queue.arn())
                .maxNumberOfMessagesPerSecond(perSecond));
    }

    private static boolean isActive(ListMessageMoveTasksResultEntry task) {
        return task.status().equals("RUNNING") || task.status().equals("CANCELLING");
    }

    /** A task without a destination moves each message to where it came from. */
    private static boolean leadsTo(WorkQueue queue, ListMessageMoveTasksResultEntry task) {
        return task.destinationArn() == null || task.destinationArn().equals(queue.arn());
    }

    private static void refuseDetour(WorkQueue queue, ListMessageMoveTasksResultEntry task) {
        if (!leadsTo(queue, task)) {
            throw new CannotRedrive("a task moves the dead letters of %s to %s: try again when it has ended"
                    .formatted(queue.name(), task.destinationArn()));
        }
    }

    /** The task that was started last comes first. */
    private List<ListMessageMoveTasksResultEntry> tasks(WorkQueue queue) {
        return sqs.listMessageMoveTasks(
                        list -> list.sourceArn(queue.deadLettersArn()).maxResults(MAX_LISTED_TASKS))
                .results();
    }
}
