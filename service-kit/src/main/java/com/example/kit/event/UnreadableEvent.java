package com.example.kit.event;

import com.example.kit.failure.FailureKind;
import com.example.kit.failure.HasFailureKind;
import com.example.kit.failure.HasReason;

/** A poison event: it cannot be read, however often it is delivered, and belongs in the dead-letter queue. */
public final class UnreadableEvent extends RuntimeException implements HasFailureKind, HasReason {

    private static final long serialVersionUID = 1L;

    /** The reason why an event is unreadable, as the failure log names it. */
    public enum Reason {
        /** An event of another AWS service, such as a queue message instead of an HTTP request. */
        FOREIGN_EVENT,
        /** An event of this shop whose type this function does not handle. */
        FOREIGN_TYPE,
        /** The event is missing. */
        NO_EVENT,
        /** The bytes are not valid UTF-8. */
        NOT_UTF8,
        /** The text is not valid JSON. */
        NOT_JSON,
        /** The JSON lacks a required member of the envelope. */
        NO_ENVELOPE,
        /** The schema version is not supported. */
        UNKNOWN_VERSION,
        /** The data lacks a required field or has an invalid value. */
        WRONG_DATA
    }

    private final Reason reason;

    public UnreadableEvent(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public UnreadableEvent(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    @Override
    public FailureKind failureKind() {
        return FailureKind.POISON;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
