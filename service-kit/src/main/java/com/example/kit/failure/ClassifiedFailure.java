package com.example.kit.failure;

import org.jspecify.annotations.Nullable;

/**
 * A failure whose kind the caller knows: the domain, which is plain Java, throws exceptions of its own, and the function
 * that calls it says what they mean here. Its frames are those of the cause.
 */
public final class ClassifiedFailure extends RuntimeException implements HasFailureKind, HasReason {

    private static final long serialVersionUID = 1L;

    private final FailureKind kind;
    private final @Nullable Enum<?> reason;

    public ClassifiedFailure(FailureKind kind, Throwable cause) {
        this(kind, null, cause);
    }

    /** As above, with the code that the failure log and the runbooks know. */
    public ClassifiedFailure(FailureKind kind, @Nullable Enum<?> reason, Throwable cause) {
        super(cause);
        this.kind = kind;
        this.reason = reason;
        setStackTrace(cause.getStackTrace());
    }

    @Override
    public FailureKind failureKind() {
        return kind;
    }

    @Override
    public @Nullable Enum<?> reason() {
        return reason;
    }
}
