package stackrun.memory.expression;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stackrun.memory.value.Value;

/** Adds to a number, or adds members to a set: {@code ADD path :addend}. */
record AddAction(Value addend) implements Action {

    @Override
    public Value apply(@Nullable Value before, Map<String, Value> item) {
        if (before == null) {
            return addend;
        }
        if (addend instanceof Value.Members(var type, var members)) {
            if (before instanceof Value.Members(var known, var present) && known == type) {
                var union = new LinkedHashSet<>(present);
                union.addAll(members);
                return new Value.Members(type, Collections.unmodifiableSet(union));
            }
            throw Arithmetic.wrongType();
        }
        return Arithmetic.sum(before, addend);
    }
}
