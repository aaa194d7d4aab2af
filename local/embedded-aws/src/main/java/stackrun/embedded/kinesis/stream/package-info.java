/** The state of streams. It is built from events, which a journal stores before they are applied. */
@NullMarked
package stackrun.embedded.kinesis.stream;

import org.jspecify.annotations.NullMarked;
