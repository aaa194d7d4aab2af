/**
 * An own server for Kinesis. Operations read the streams and record {@link stackrun.embedded.kinesis.stream.StreamEvent}
 * events, which change them.
 */
@NullMarked
package stackrun.embedded.kinesis;

import org.jspecify.annotations.NullMarked;
