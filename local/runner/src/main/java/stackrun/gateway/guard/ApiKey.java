package stackrun.gateway.guard;

/** A key that callers send in {@code x-api-key}. */
public record ApiKey(String id, String value, boolean enabled) {}
