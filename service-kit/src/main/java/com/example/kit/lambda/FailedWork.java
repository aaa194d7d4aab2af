package com.example.kit.lambda;

import org.jspecify.annotations.Nullable;

/**
 * Describes the failed work, as far as it is known.
 *
 * @param function the function's name in the template
 * @param messageId the id of the queue message
 * @param sequenceNumber the sequence number of the stream record
 * @param attempt how often the message was received, including this time
 * @param traceHeader the X-Ray tracing header of the message or record
 * @param orderId the order that the message or record is about
 */
public record FailedWork(
        String function,
        @Nullable String messageId,
        @Nullable String sequenceNumber,
        @Nullable Integer attempt,
        @Nullable String traceHeader,
        @Nullable String orderId) {

    public static FailedWork invocation(String function) {
        return new FailedWork(function, null, null, null, Invocation.traceHeader(), null);
    }
}
