package com.example.kit.lambda;

/**
 * Reports a failure of the function to Lambda, which then retries the event or sends it to its destination for
 * failures.
 *
 * <p>The message contains only exception types, because Lambda's runtime logs messages and causes, and a cause may
 * quote the event.
 */
public final class FunctionFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FunctionFailed(String message) {
        super(message, null, false, false);
    }
}
