/** Document paths into items. */
@NullMarked
package stackrun.memory.expression.path;

import org.jspecify.annotations.NullMarked;
