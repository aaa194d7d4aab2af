package stackrun.memory.operation.items;

import org.jspecify.annotations.Nullable;
import stackrun.memory.value.Item;

/** The effect of a write on an item. */
@FunctionalInterface
interface Effect {

    /**
     * The item after the write, or null if it is deleted.
     *
     * @param before the item before the write, or null if there is none
     */
    @Nullable
    Item of(@Nullable Item before);
}
