package com.example.kit.lambda;

import org.jspecify.annotations.Nullable;

/**
 * What failed, as far as the one who noticed knows.
 *
 * @param function its name in the template, with a small first letter
 * @param messageId of a queue's message
 * @param sequenceNumber of a stream's record
 * @param attempt how often the message was received, this time included
 * @param traceHeader the X-Ray header it came with
 * @param orderId the order it speaks of
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
