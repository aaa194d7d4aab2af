package com.example.kit.event;

import com.example.kit.failure.FailureKind;
import com.example.kit.failure.HasFailureKind;
import com.example.kit.failure.HasReason;

/** Poison: an event that cannot be read however often it is delivered. It has to be parked. */
public final class UnreadableEvent extends RuntimeException implements HasFailureKind, HasReason {

    private static final long serialVersionUID = 1L;

    /** Why an event cannot be read. */
    public enum Reason {
        /** It is the event of another service, such as a message where a request was expected. */
        FOREIGN_EVENT,
        /** It is an event of this shop, of a type that this function has nothing to do with. */
        FOREIGN_TYPE,
        /** There is nothing where the event should be. */
        NO_EVENT,
        /** Its bytes are no UTF-8. */
        NOT_UTF8,
        /** Its text is no JSON. */
        NOT_JSON,
        /** It is JSON and lacks a member that every event has. */
        NO_ENVELOPE,
        /** Its schema has a version that this code does not know. */
        UNKNOWN_VERSION,
        /** Its data lacks a field that its reader needs, or has another value than its schema allows. */
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
