package stackrun.lambda.asynchronous;

import java.time.Duration;
import java.time.Instant;

/**
 * An asynchronous event.
 *
 * @param failures the number of attempts in which the function failed
 * @param throttles the number of attempts that were throttled
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

    /** Exponential backoff from one second to five minutes. */
    Duration untilThereIsRoom() {
        var wait = Duration.ofSeconds(1L << Math.min(throttles - 1, 10));
        return wait.compareTo(MAX_BACKOFF) < 0 ? wait : MAX_BACKOFF;
    }
}
