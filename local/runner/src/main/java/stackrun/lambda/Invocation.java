package stackrun.lambda;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One event for an execution environment.
 *
 * @param requestId the UUID of the invocation
 * @param trace the X-Ray header of the invocation
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes of one event, never compared
public record Invocation(
        String requestId,
        String functionArn,
        byte[] event,
        Instant deadline,
        @Nullable String trace) {}
