package stackrun.memory.operation.items;

import stackrun.memory.request.Refusal;

/**
 * A write whose expressions are read, but whose keys are not checked yet. Wrong keys refuse a single write, but cancel a
 * transaction.
 */
@FunctionalInterface
interface Draft {

    /** The write, or a {@link Refusal} of its keys. */
    Write write();
}
