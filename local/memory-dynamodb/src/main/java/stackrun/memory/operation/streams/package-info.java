/** Operations that read the streams of tables. */
@NullMarked
package stackrun.memory.operation.streams;

import org.jspecify.annotations.NullMarked;
