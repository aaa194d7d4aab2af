package com.example.kit.batch;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import com.example.kit.lambda.FailedWork;
import com.example.kit.lambda.FailureLog;
import com.example.kit.tracing.Tracing;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Works through a batch of queue messages, each in the trace it came with, and reports those that failed.
 *
 * <p>An exception fails one message: Lambda delivers it again and parks it when it failed too often. The others of the
 * batch are done; only where the queue is FIFO, those of the same message group that come later are reported with it
 * untouched, so that none overtakes it. An error of the JVM other than an exhausted stack fails the invocation: nothing
 * can be trusted after it.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html">Handling errors for an SQS event source</a>
 */
public final class Batches {

    private static final Pattern RECEIVE_COUNT = Pattern.compile("[0-9]{1,9}");

    private final String function;
    private final Tracing tracing;

    /**
     * Batches of one function.
     *
     * @param function its name, for the failure log
     */
    public Batches(String function, Tracing tracing) {
        this.function = function;
        this.tracing = tracing;
    }

    /**
     * Does the work for each message.
     *
     * @throws com.example.kit.event.UnreadableEvent if the event is not one of a queue
     */
    public SQSBatchResponse processEach(SQSEvent event, Consumer<SQSMessage> work) {
        var failures = new ArrayList<BatchItemFailure>();
        var stoppedGroups = new HashSet<String>();
        for (var message : Records.require(event)) {
            var group = isFifo(message) ? attribute(message, "MessageGroupId") : null;
            if ((group == null || !stoppedGroups.contains(group)) && done(message, work)) {
                continue;
            }
            failures.add(new BatchItemFailure(message.getMessageId()));
            if (group != null) {
                stoppedGroups.add(group);
            }
        }
        return new SQSBatchResponse(failures);
    }

    /**
     * The name decides. A message of a standard queue may carry a group too, which names a tenant and promises no order.
     *
     * @see <a href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-fair-queues.html">Amazon SQS fair queues</a>
     */
    private static boolean isFifo(SQSMessage message) {
        return message.getEventSourceArn() != null
                && message.getEventSourceArn().endsWith(".fifo");
    }

    private boolean done(SQSMessage message, Consumer<SQSMessage> work) {
        try {
            return tracing.segment(attribute(message, "AWSTraceHeader"), () -> {
                work.accept(message);
                return true;
            });
        } catch (Exception | StackOverflowError failure) {
            FailureLog.write("message failed", failure, failed(message));
            return false;
        }
    }

    private FailedWork failed(SQSMessage message) {
        return new FailedWork(
                function,
                message.getMessageId(),
                null,
                receives(message),
                attribute(message, "AWSTraceHeader"),
                RecordReferences.orderId(message));
    }

    /** Null where it is no number: a line of the log without it is better than none. */
    private static @Nullable Integer receives(SQSMessage message) {
        var received = attribute(message, "ApproximateReceiveCount");
        return received != null && RECEIVE_COUNT.matcher(received).matches() ? Integer.valueOf(received) : null;
    }

    private static @Nullable String attribute(SQSMessage message, String name) {
        return message.getAttributes() == null ? null : message.getAttributes().get(name);
    }
}
