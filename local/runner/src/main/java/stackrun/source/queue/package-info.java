/** Mappings of SQS queues: polling, batches, and the deletion of processed messages. */
@NullMarked
package stackrun.source.queue;

import org.jspecify.annotations.NullMarked;
