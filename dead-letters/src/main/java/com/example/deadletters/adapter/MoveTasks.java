package com.example.deadletters.adapter;

import com.example.deadletters.domain.CannotRedrive;
import com.example.deadletters.domain.WorkQueue;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.ListMessageMoveTasksResultEntry;
import software.amazon.awssdk.services.sqs.model.SqsException;

/**
 * The tasks with which SQS moves the messages of dead-letter queues. A queue has at most one active task.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_StartMessageMoveTask.html">StartMessageMoveTask</a>
 * @see <a href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_ListMessageMoveTasks.html">ListMessageMoveTasks</a>
 */
record MoveTasks(SqsClient sqs) {

    /** The maximum number of tasks that SQS lists. */
    private static final int MAX_LISTED_TASKS = 10;

    /** Returns the tasks of a queue, the most recently started first. */
    List<ListMessageMoveTasksResultEntry> of(WorkQueue queue) {
        return sqs.listMessageMoveTasks(
                        list -> list.sourceArn(queue.deadLettersArn()).maxResults(MAX_LISTED_TASKS))
                .results();
    }

    /**
     * Starts a task, or finds the active one. If SQS rejects the start, its error does not contain the reason: the
     * reference documents {@code UnsupportedOperation}, but SQS is known to answer {@code InvalidParameterValue} too.
     * So the list of tasks is read.
     */
    void start(WorkQueue queue, @Nullable Integer perSecond) {
        try {
            ask(queue, perSecond);
        } catch (SqsException refused) {
            var active = of(queue).stream().findFirst().filter(MoveTasks::isActive);
            if (active.isPresent()) {
                refuseDetour(queue, active.get());
            } else {
                // The other task may have ended in the meantime; if not, SQS rejects the call again.
                ask(queue, perSecond);
            }
        }
    }

    private void ask(WorkQueue queue, @Nullable Integer perSecond) {
        sqs.startMessageMoveTask(start -> start.sourceArn(queue.deadLettersArn())
                .destinationArn(queue.arn())
                .maxNumberOfMessagesPerSecond(perSecond));
    }

    private static void refuseDetour(WorkQueue queue, ListMessageMoveTasksResultEntry task) {
        if (!leadsTo(queue, task)) {
            throw new CannotRedrive("another redrive of %s to %s is running: try again when it has ended"
                    .formatted(queue.name(), task.destinationArn()));
        }
    }

    static boolean isActive(ListMessageMoveTasksResultEntry task) {
        return task.status().equals("RUNNING") || task.status().equals("CANCELLING");
    }

    /** A task without a destination moves each message to its source queue. */
    static boolean leadsTo(WorkQueue queue, ListMessageMoveTasksResultEntry task) {
        return task.destinationArn() == null || task.destinationArn().equals(queue.arn());
    }
}
