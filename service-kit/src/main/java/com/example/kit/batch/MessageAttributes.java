package com.example.kit.batch;

import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the system attributes of a queue message. */
final class MessageAttributes {

    private static final Pattern RECEIVE_COUNT = Pattern.compile("[0-9]{1,9}");

    private MessageAttributes() {}

    /** Returns the group within which messages are ordered, or null if the queue promises no order. */
    static @Nullable String orderedGroup(SQSMessage message) {
        return isFifo(message) ? attribute(message, "MessageGroupId") : null;
    }

    static @Nullable String traceHeader(SQSMessage message) {
        return attribute(message, "AWSTraceHeader");
    }

    /** Null if the attribute is not a number; a log line without the count is better than no line. */
    static @Nullable Integer receives(SQSMessage message) {
        var received = attribute(message, "ApproximateReceiveCount");
        return received != null && RECEIVE_COUNT.matcher(received).matches() ? Integer.valueOf(received) : null;
    }

    /**
     * Decides by the queue's name, because a message of a standard queue may also have a group. There it identifies a
     * tenant and implies no order.
     *
     * @see <a href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-fair-queues.html">Amazon SQS fair queues</a>
     */
    private static boolean isFifo(SQSMessage message) {
        return message.getEventSourceArn() != null
                && message.getEventSourceArn().endsWith(".fifo");
    }

    private static @Nullable String attribute(SQSMessage message, String name) {
        return message.getAttributes() == null ? null : message.getAttributes().get(name);
    }
}
