/** Mappings of DynamoDB and Kinesis streams: shards, checkpoints, retries and tumbling windows. */
@NullMarked
package stackrun.source.stream;

import org.jspecify.annotations.NullMarked;
