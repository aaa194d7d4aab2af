/**
 * Kinesis: our own server. What happens is a {@link stackrun.embedded.kinesis.StreamEvent}, first written down and
 * then applied, so that reading the events again gives the same streams.
 */
@NullMarked
package stackrun.embedded.kinesis;

import org.jspecify.annotations.NullMarked;
