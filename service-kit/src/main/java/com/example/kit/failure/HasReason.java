package com.example.kit.failure;

import org.jspecify.annotations.Nullable;

/**
 * An exception with a reason code. The failure log contains the code, and runbooks explain it. It is always the name of
 * a constant, never text that might quote personal data.
 */
public interface HasReason {

    /** Null if the kind of the failure says everything. */
    @Nullable
    Enum<?> reason();
}
