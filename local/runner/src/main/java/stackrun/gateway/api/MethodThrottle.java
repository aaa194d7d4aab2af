package stackrun.gateway.api;

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
