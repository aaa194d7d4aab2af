package com.example.orders.adapter.kms;

import com.example.kit.failure.FailureKind;
import com.example.kit.failure.HasFailureKind;

/**
 * A contact or a data key cannot be decrypted: it was changed, belongs to another order or customer, or has an unknown
 * format. A retry cannot succeed, and would give an attacker more tries.
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
