package stackrun.lambda;

/**
 * The settings of a function in addition to its code: tracing, logging and ephemeral storage.
 *
 * @param activeTracing true if Lambda starts a trace when the caller sends none
 * @param ephemeralStorageMb the size of the temporary folder; reported, not enforced
 */
public record PlatformSettings(boolean activeTracing, LogSettings logs, int ephemeralStorageMb) {}
