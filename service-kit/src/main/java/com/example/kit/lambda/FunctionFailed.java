package com.example.kit.lambda;

/**
 * What Lambda is told when a function fails, so that it retries or parks the event.
 *
 * <p>Says which kind of failure it was and no more: Lambda's runtime prints message and causes of what it catches, and a
 * cause may quote the event.
 */
public final class FunctionFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FunctionFailed(String message) {
        super(message, null, false, false);
    }
}
