package com.example.kit.http;

import com.example.kit.failure.FailureKind;
import com.example.kit.failure.HasFailureKind;

/** The keys of the user pool cannot be read, so a token can be neither accepted nor rejected. */
final class PoolKeysUnavailable extends RuntimeException implements HasFailureKind {

    private static final long serialVersionUID = 1L;

    PoolKeysUnavailable(Throwable cause) {
        super("the keys of the user pool cannot be read", cause);
    }

    @Override
    public FailureKind failureKind() {
        return FailureKind.TRANSIENT;
    }
}
