package stackrun.lambda;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One event on its way into an execution environment.
 *
 * @param requestId a UUID, as Lambda gives each invocation one
 * @param trace the X-Ray header the invocation carries
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes of one event, never compared
record Invocation(
        String requestId,
        String functionArn,
        byte[] event,
        Instant deadline,
        @Nullable String trace) {}
