/** Settings and rules that mappings of queues and of streams share. */
@NullMarked
package stackrun.source.mapping;

import org.jspecify.annotations.NullMarked;
