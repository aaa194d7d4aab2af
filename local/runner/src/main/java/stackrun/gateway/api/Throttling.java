package stackrun.gateway.api;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The token buckets of a stage. A method without a bucket of its own shares one with the others.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-request-throttling.html">Request throttling</a>
 */
public final class Throttling {

    private final Map<MethodThrottle, TokenBucket> buckets = new LinkedHashMap<>();

    public Throttling(Stage stage, InstantSource clock) {
        stage.throttles().forEach(each -> buckets.put(each, new TokenBucket(each.throttle(), clock)));
    }

    public void take(Operation operation, String method) {
        var bucket = buckets.entrySet().stream()
                .filter(each -> isOf(each.getKey(), operation, method))
                .min((one, other) -> Integer.compare(rank(one.getKey()), rank(other.getKey())))
                .map(Map.Entry::getValue);
        if (bucket.isPresent() && !bucket.get().take()) {
            throw new GatewayError(GatewayErrorType.THROTTLED);
        }
    }

    private static boolean isOf(MethodThrottle throttle, Operation operation, String method) {
        return (isAllPaths(throttle) || throttle.path().equals(operation.path().text()))
                && (isAllMethods(throttle) || throttle.method().equals(method));
    }

    /** Ranks throttles: a more specific one takes precedence. */
    private static int rank(MethodThrottle throttle) {
        return (isAllPaths(throttle) ? 2 : 0) + (isAllMethods(throttle) ? 1 : 0);
    }

    private static boolean isAllPaths(MethodThrottle throttle) {
        return throttle.path().equals(MethodThrottle.ALL_PATHS);
    }

    private static boolean isAllMethods(MethodThrottle throttle) {
        return throttle.method().equals(MethodThrottle.ALL_METHODS);
    }
}
