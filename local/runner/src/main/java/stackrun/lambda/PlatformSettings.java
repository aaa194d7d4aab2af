package stackrun.lambda;

/**
 * The settings of a function beside its code: tracing, logging and ephemeral storage.
 *
 * @param activeTracing whether Lambda begins a trace where the caller brings none
 * @param ephemeralStorageMb what the temporary folder may hold; said, not enforced
 */
public record PlatformSettings(boolean activeTracing, LogSettings logs, int ephemeralStorageMb) {}
