package com.example.kit.lambda;

/**
 * A failure whose kind the caller knows: the domain, which is plain Java, throws exceptions of its own, and the function
 * that calls it says what they mean here. Its frames are those of the cause.
 */
public final class ClassifiedFailure extends RuntimeException implements HasFailureKind {

    private static final long serialVersionUID = 1L;

    private final FailureKind kind;

    public ClassifiedFailure(FailureKind kind, Throwable cause) {
        super(cause);
        this.kind = kind;
        setStackTrace(cause.getStackTrace());
    }

    @Override
    public FailureKind failureKind() {
        return kind;
    }
}
