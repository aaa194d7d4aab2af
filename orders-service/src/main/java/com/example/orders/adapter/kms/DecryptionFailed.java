package com.example.orders.adapter.kms;

import com.example.kit.failure.FailureKind;
import com.example.kit.failure.HasFailureKind;

/**
 * A sealed contact or a wrapped key that does not open: it was changed, belongs to another order or customer, or has an
 * unknown format. Trying again cannot help and might help whoever changed it.
 */
final class DecryptionFailed extends IllegalStateException implements HasFailureKind {

    private static final long serialVersionUID = 1L;

    DecryptionFailed(String message) {
        super(message);
    }

    DecryptionFailed(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public FailureKind failureKind() {
        return FailureKind.TAMPERED;
    }
}
