package stackrun.memory.expression;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import stackrun.memory.value.Value;

/** Sets the value at a path: {@code SET path = operand}. */
record SetAction(Operand operand) implements Action {

    @Override
    public Value apply(@Nullable Value before, Map<String, Value> item) {
        return UpdateOperands.value(operand, item);
    }
}
