package com.example.kit.batch;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import com.example.kit.lambda.FailureLog;
import com.example.kit.tracing.Tracing;
import java.util.ArrayList;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Works through a batch of queue messages, each in the trace it came with, and reports those that failed.
 *
 * <p>An exception fails one message: Lambda delivers it again and parks it when it failed too often. The others of the
 * batch are done.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html">Handling errors for an SQS event source</a>
 */
public final class Batches {

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

    public SQSBatchResponse each(SQSEvent event, Consumer<SQSMessage> work) {
        var failures = new ArrayList<BatchItemFailure>();
        for (var message : event.getRecords()) {
            if (!done(message, work)) {
                failures.add(new BatchItemFailure(message.getMessageId()));
            }
        }
        return new SQSBatchResponse(failures);
    }

    private boolean done(SQSMessage message, Consumer<SQSMessage> work) {
        try {
            tracing.segment(attribute(message, "AWSTraceHeader"), () -> {
                work.accept(message);
                return true;
            });
            return true;
        } catch (Exception | StackOverflowError failure) {
            FailureLog.write(
                    "message failed",
                    failure,
                    Map.of(
                            "function",
                            function,
                            "messageId",
                            message.getMessageId(),
                            "attempt",
                            String.valueOf(attribute(message, "ApproximateReceiveCount"))));
            return false;
        }
    }

    private static @Nullable String attribute(SQSMessage message, String name) {
        return message.getAttributes() == null ? null : message.getAttributes().get(name);
    }
}
