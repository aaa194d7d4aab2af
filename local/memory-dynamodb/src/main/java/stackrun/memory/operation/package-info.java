/** The operations of the API, each from the JSON of its request to that of its response. */
@NullMarked
package stackrun.memory.operation;

import org.jspecify.annotations.NullMarked;
