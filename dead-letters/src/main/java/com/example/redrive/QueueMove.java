package com.example.redrive;

import java.time.Duration;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.ListMessageMoveTasksResultEntry;

/**
 * Moves all messages of a dead-letter queue back to where they came from, by SQS itself.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_StartMessageMoveTask.html">StartMessageMoveTask</a>
 */
record QueueMove(SqsClient sqs, Time time) {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    /** AWS's limit for one task. */
    static final int FASTEST = 500;

    /**
     * Returns when the task has ended, with how many messages it moved.
     *
     * @param perSecond how many messages a second at most; null for as many as SQS thinks right
     * @param progress told how many there were so far, whenever that is more than before
     */
    long all(WorkQueue queue, @Nullable Integer perSecond, LongConsumer progress) {
        sqs.startMessageMoveTask(start -> start.sourceArn(queue.deadLettersArn())
                .destinationArn(queue.arn())
                .maxNumberOfMessagesPerSecond(perSecond));
        long told = 0;
        while (true) {
            var task = latest(queue);
            switch (task.status()) {
                case "COMPLETED" -> {
                    return task.approximateNumberOfMessagesMoved();
                }
                case "FAILED", "CANCELLED" ->
                    throw new CannotRedrive("moving the dead letters of %s ended as %s after %d messages: %s"
                            .formatted(
                                    queue.name(),
                                    task.status(),
                                    task.approximateNumberOfMessagesMoved(),
                                    task.failureReason()));
                default -> {
                    if (task.approximateNumberOfMessagesMoved() > told) {
                        told = task.approximateNumberOfMessagesMoved();
                        progress.accept(told);
                    }
                    time.pass(BETWEEN_LOOKS.toNanos());
                }
            }
        }
    }

    /** The task that was started last comes first. */
    private ListMessageMoveTasksResultEntry latest(WorkQueue queue) {
        return sqs.listMessageMoveTasks(
                        list -> list.sourceArn(queue.deadLettersArn()).maxResults(1))
                .results()
                .getFirst();
    }
}
