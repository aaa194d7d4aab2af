package stackrun.gateway;

/** A key as callers send it in {@code x-api-key}. */
public record ApiKey(String id, String value, boolean enabled) {}
