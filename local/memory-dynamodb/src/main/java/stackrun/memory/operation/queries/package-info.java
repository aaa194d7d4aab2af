/** Queries and scans. */
@NullMarked
package stackrun.memory.operation.queries;

import org.jspecify.annotations.NullMarked;
