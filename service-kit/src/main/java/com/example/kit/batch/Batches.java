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

/**
 * Processes a batch of queue messages, each in the trace of its message, and reports the failed ones.
 *
 * <p>An exception fails one message: Lambda delivers it again, and after too many failures SQS moves it to the
 * dead-letter queue. The other messages of the batch are processed. In a FIFO queue, later messages of the same message
 * group are reported as failed without being processed, so that none overtakes it. A JVM error other than a stack
 * overflow fails the whole invocation, because the state of the JVM is unknown after it.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html">Handling errors for an SQS event source</a>
 */
public final class Batches {

    private final String function;
    private final Tracing tracing;

    /**
     * Processes batches of one function.
     *
     * @param function the function's name, for the failure log
     */
    public Batches(String function, Tracing tracing) {
        this.function = function;
        this.tracing = tracing;
    }

    /**
     * Processes each message.
     *
     * @throws com.example.kit.event.UnreadableEvent if the event does not come from a queue
     */
    public SQSBatchResponse processEach(SQSEvent event, Consumer<SQSMessage> work) {
        var failures = new ArrayList<BatchItemFailure>();
        var stoppedGroups = new HashSet<String>();
        for (var message : Records.require(event)) {
            var group = MessageAttributes.orderedGroup(message);
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

    private boolean done(SQSMessage message, Consumer<SQSMessage> work) {
        try {
            return tracing.segment(MessageAttributes.traceHeader(message), () -> {
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
                MessageAttributes.receives(message),
                MessageAttributes.traceHeader(message),
                RecordReferences.orderId(message));
    }
}
