package stackrun.memory.operation.items;

import org.jspecify.annotations.Nullable;
import stackrun.memory.request.Refusal;

/**
 * A write of a transaction after the check of its keys.
 *
 * @param write null if its keys do not fit the table
 * @param reason the reason to cancel the transaction, if the keys are one
 */
record Attempt(@Nullable Write write, CancellationReason reason) {

    static Attempt of(Draft draft) {
        try {
            return new Attempt(draft.write(), CancellationReason.NONE);
        } catch (Refusal e) {
            return new Attempt(null, CancellationReason.invalid(e));
        }
    }
}
