package stackrun.memory.expression;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stackrun.memory.value.Value;

/** Deletes members of a set: {@code DELETE path :deleted}. */
record DeleteAction(Value.Members deleted) implements Action {

    /** The remaining members, or null if none remain, because sets are never empty. */
    @Override
    public @Nullable Value apply(@Nullable Value before, Map<String, Value> item) {
        if (before == null) {
            return null;
        }
        if (before instanceof Value.Members(var type, var present) && type == deleted.type()) {
            var rest = new LinkedHashSet<>(present);
            rest.removeAll(deleted.members());
            return rest.isEmpty() ? null : new Value.Members(type, Collections.unmodifiableSet(rest));
        }
        throw Arithmetic.wrongType();
    }
}
