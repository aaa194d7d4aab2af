package stackrun.memory.operation;

import java.util.function.Supplier;
import stackrun.memory.request.Refusal;

/**
 * A write whose expressions were read. Whether its keys fit the table is another matter: alone it is refused where they
 * do not, in a transaction that is the reason to cancel.
 */
record Draft(Supplier<Write> keysChecked) {

    /** The write, or a {@link Refusal} of its keys. */
    Write write() {
        return keysChecked.get();
    }
}
