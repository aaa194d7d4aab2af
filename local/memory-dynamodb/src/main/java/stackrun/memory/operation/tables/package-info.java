/** Operations that create, describe and delete tables. */
@NullMarked
package stackrun.memory.operation.tables;

import org.jspecify.annotations.NullMarked;
