package stackrun.gateway;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One stage of an API.
 *
 * @param variables what functions get as {@code stageVariables}
 * @param throttles those of single methods and the one of all
 * @param accessLogFormat one line per request, with {@code $context} variables
 */
public record Stage(
        String apiId,
        String name,
        Map<String, String> variables,
        boolean tracing,
        List<MethodThrottle> throttles,
        Optional<String> accessLogFormat) {

    /** A token bucket's size: requests per second, and how many at once. */
    public record Throttle(double rate, int burst) {}

    /**
     * A throttle of some methods.
     *
     * @param path {@code /orders/{orderId}}, or {@code /*} for all
     * @param method {@code GET}, or {@code *} for all
     */
    public record MethodThrottle(String path, String method, Throttle throttle) {

        public static final String ALL_PATHS = "/*";
        public static final String ALL_METHODS = "*";
    }
}
