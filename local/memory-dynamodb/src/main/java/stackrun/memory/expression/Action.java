package stackrun.memory.expression;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import stackrun.memory.value.Value;

/** The action of an update expression at one path. */
interface Action {

    /**
     * Applies the action.
     *
     * @param before the value at the path, or null if there is none
     * @param item the whole item before the update, which operands refer to
     * @return the value after the update, or null if it is removed
     */
    @Nullable
    Value apply(@Nullable Value before, Map<String, Value> item);
}
