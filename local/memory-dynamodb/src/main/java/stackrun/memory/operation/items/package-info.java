/** Operations that read and write single items, batches and transactions. */
@NullMarked
package stackrun.memory.operation.items;

import org.jspecify.annotations.NullMarked;
