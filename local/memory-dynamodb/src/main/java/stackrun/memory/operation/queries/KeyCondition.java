package stackrun.memory.operation.queries;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import stackrun.memory.expression.Comparator;
import stackrun.memory.expression.Condition;
import stackrun.memory.expression.Conditions;
import stackrun.memory.expression.Operand;
import stackrun.memory.table.KeyPosition;
import stackrun.memory.table.KeySchema;
import stackrun.memory.value.Value;

/**
 * The condition of a query on keys.
 *
 * @param hash the hash key of all items
 * @param range the condition on their range keys, or null if there is none
 */
record KeyCondition(Value hash, @Nullable Condition range) {

    boolean holds(Map<String, Value> item) {
        return range == null || Conditions.hold(range, item);
    }

    /** Tests if a position is at the last bound of the condition in the direction of the query. */
    boolean endsAt(KeyPosition position, KeySchema schema, boolean forward) {
        if (schema.range() == null) {
            return true;
        }
        return switch (range) {
            case Condition.Compare(var comparator, var left, var right) ->
                comparator == (forward ? Comparator.LESS_OR_EQUAL : Comparator.GREATER_OR_EQUAL)
                        && isAt(position, right);
            case Condition.Between between -> isAt(position, forward ? between.highest() : between.lowest());
            case null, default -> false;
        };
    }

    private static boolean isAt(KeyPosition position, Operand bound) {
        return bound instanceof Operand.Literal(var value) && value.equals(position.range());
    }

    boolean holdsAt(KeyPosition position, KeySchema schema) {
        return schema.range() == null
                || position.range() == null
                || holds(Map.of(schema.range().name(), position.range()));
    }
}
