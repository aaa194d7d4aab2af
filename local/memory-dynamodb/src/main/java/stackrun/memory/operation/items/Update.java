package stackrun.memory.operation.items;

import org.jspecify.annotations.Nullable;
import stackrun.memory.expression.UpdateExpression;

/**
 * An update of one item.
 *
 * @param expression null if the update only creates the item
 */
record Update(Draft draft, @Nullable UpdateExpression expression) {}
