/** Lambda's event sources: queues and streams that are polled for a function, with Lambda's rules for what fails. */
@NullMarked
package stackrun.source;

import org.jspecify.annotations.NullMarked;
