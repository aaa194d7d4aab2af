package com.example.deadletters.domain;

import java.util.List;

/**
 * One line of a failure log. Values that the line does not contain are empty.
 *
 * @param what the line's message, for example {@code message failed}
 * @param error the types of the exceptions, never customer input
 * @param kind the kind of failure, which determines whether a retry can help
 * @param reason the code of the contradiction or of the unreadable event; the runbook explains it
 * @param stack the innermost frames
 */
public record Failure(
        String time,
        String what,
        String function,
        String error,
        String kind,
        String reason,
        String attempt,
        String messageId,
        String sequenceNumber,
        String requestId,
        String traceId,
        String orderId,
        List<String> stack) {

    /** Parses a line of a function, a line of Lambda, or any other text that contains the searched id. */
    public static Failure parse(String line) {
        return FailureLine.parse(line);
    }

    /** Returns false for Lambda's line about a successful invocation. */
    public boolean isOne() {
        return !what.equals("invocation ended: success") && !what.equals("invocation ended: ");
    }
}
