package stackrun.gateway.api;

/** The limits of a token bucket: requests per second, and requests at once. */
public record Throttle(double rate, int burst) {}
