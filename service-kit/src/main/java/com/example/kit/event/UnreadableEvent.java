package com.example.kit.event;

import com.example.kit.lambda.FailureKind;
import com.example.kit.lambda.HasFailureKind;

/** Poison: an event that cannot be read however often it is delivered. It has to be parked. */
public final class UnreadableEvent extends RuntimeException implements HasFailureKind {

    private static final long serialVersionUID = 1L;

    public UnreadableEvent(String message) {
        super(message);
    }

    public UnreadableEvent(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public FailureKind failureKind() {
        return FailureKind.POISON;
    }
}
