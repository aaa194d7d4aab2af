/** The operations of the API, by name. */
@NullMarked
package stackrun.memory.operation;

import org.jspecify.annotations.NullMarked;
