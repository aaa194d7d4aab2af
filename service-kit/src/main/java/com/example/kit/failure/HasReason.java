package com.example.kit.failure;

import org.jspecify.annotations.Nullable;

/**
 * An exception of ours that says by a code why it was thrown. The code stands in the failure log, and runbooks explain
 * it: it is the name of a constant and never a text, which might quote what a customer entered.
 */
public interface HasReason {

    /** Null where the kind of the failure says all there is. */
    @Nullable
    Enum<?> reason();
}
