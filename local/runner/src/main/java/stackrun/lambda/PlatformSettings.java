package stackrun.lambda;

/**
 * What a template says of a function besides its code: how it is traced, how its log is written, how much it may store.
 *
 * @param activeTracing whether Lambda begins a trace where the caller brings none
 * @param ephemeralStorageMb what the temporary folder may hold; said, not enforced
 */
public record PlatformSettings(boolean activeTracing, LogSettings logs, int ephemeralStorageMb) {}
