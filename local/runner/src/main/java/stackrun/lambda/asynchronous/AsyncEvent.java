package stackrun.lambda.asynchronous;

import java.time.Duration;
import java.time.Instant;

/**
 * An event nobody waits for.
 *
 * @param failures how often the function failed with it
 * @param throttles how often it did not reach the function
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes of one event, never compared
record AsyncEvent(String requestId, String functionArn, byte[] payload, Instant accepted, int failures, int throttles) {

    private static final Duration MAX_BACKOFF = Duration.ofMinutes(5);

    AsyncEvent failed() {
        return new AsyncEvent(requestId, functionArn, payload, accepted, failures + 1, throttles);
    }

    AsyncEvent throttled() {
        return new AsyncEvent(requestId, functionArn, payload, accepted, failures, throttles + 1);
    }

    /** One minute before the second attempt, two before the third. */
    Duration untilRetry() {
        return Duration.ofMinutes(failures);
    }

    /** From one second on twice as long each time, up to five minutes. */
    Duration untilThereIsRoom() {
        var wait = Duration.ofSeconds(1L << Math.min(throttles - 1, 10));
        return wait.compareTo(MAX_BACKOFF) < 0 ? wait : MAX_BACKOFF;
    }
}
