/** Tables with their keys, indexes and streams. */
@NullMarked
package stackrun.memory.table;

import org.jspecify.annotations.NullMarked;
