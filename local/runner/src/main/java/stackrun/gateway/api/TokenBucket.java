package stackrun.gateway.api;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Limits the rate of requests, and the number of requests at once.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-request-throttling.html">Request throttling</a>
 */
public final class TokenBucket {

    private final Throttle throttle;
    private final InstantSource clock;
    private double tokens;
    private Instant filledAt;

    public TokenBucket(Throttle throttle, InstantSource clock) {
        this.throttle = throttle;
        this.clock = clock;
        this.tokens = throttle.burst();
        this.filledAt = clock.instant();
    }

    public synchronized boolean take() {
        var now = clock.instant();
        double seconds = Duration.between(filledAt, now).toNanos() / 1e9;
        tokens = Math.min(throttle.burst(), tokens + seconds * throttle.rate());
        filledAt = now;
        if (tokens < 1) {
            return false;
        }
        tokens--;
        return true;
    }
}
