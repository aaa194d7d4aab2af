package stackrun.gateway.api;

/** A token bucket's size: requests per second, and how many at once. */
public record Throttle(double rate, int burst) {}
