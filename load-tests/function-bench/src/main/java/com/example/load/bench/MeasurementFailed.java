package com.example.load.bench;

import org.jspecify.annotations.Nullable;

/** A function did not start or did not answer as it should; the message says which and why. */
final class MeasurementFailed extends Exception {

    private static final long serialVersionUID = 1L;

    MeasurementFailed(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
