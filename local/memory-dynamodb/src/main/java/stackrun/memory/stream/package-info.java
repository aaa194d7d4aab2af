/** The changes of a table as its stream records them. */
@NullMarked
package stackrun.memory.stream;

import org.jspecify.annotations.NullMarked;
