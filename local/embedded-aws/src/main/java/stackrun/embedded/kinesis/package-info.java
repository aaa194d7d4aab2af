/**
 * This module's own server for Kinesis. Operations read the streams, and record every change as a {@link
 * stackrun.embedded.kinesis.stream.StreamEvent}.
 */
@NullMarked
package stackrun.embedded.kinesis;

import org.jspecify.annotations.NullMarked;
