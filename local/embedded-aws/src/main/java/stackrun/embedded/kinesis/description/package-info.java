/** The descriptions of streams, shards and records in answers. */
@NullMarked
package stackrun.embedded.kinesis.description;

import org.jspecify.annotations.NullMarked;
