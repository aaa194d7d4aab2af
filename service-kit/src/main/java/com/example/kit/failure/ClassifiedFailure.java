package com.example.kit.failure;

import org.jspecify.annotations.Nullable;

/**
 * A failure whose kind the function knows. The domain is plain Java and throws its own exceptions; the function that
 * calls it classifies them. The stack trace is that of the cause.
 */
public final class ClassifiedFailure extends RuntimeException implements HasFailureKind, HasReason {

    private static final long serialVersionUID = 1L;

    private final FailureKind kind;
    private final @Nullable Enum<?> reason;

    public ClassifiedFailure(FailureKind kind, Throwable cause) {
        this(kind, null, cause);
    }

    /** Creates a failure with a reason code, which the failure log contains and the runbooks explain. */
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
