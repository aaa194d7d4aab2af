/** Condition, projection and update expressions: parsers, and their evaluation for an item. */
@NullMarked
package stackrun.memory.expression;

import org.jspecify.annotations.NullMarked;
