package stackrun.memory.expression;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import stackrun.memory.value.Value;

/** Removes the value at a path: {@code REMOVE path}. */
record RemoveAction() implements Action {

    @Override
    public @Nullable Value apply(@Nullable Value before, Map<String, Value> item) {
        return null;
    }
}
