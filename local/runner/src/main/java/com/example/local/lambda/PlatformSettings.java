package com.example.local.lambda;

/**
 * What a template says of a function besides its code: how it is traced, how its log is written, how much it may store.
 *
 * @param activeTracing whether Lambda begins a trace where the caller brings none
 * @param ephemeralStorageMb what the temporary folder may hold; said, not enforced
 */
public record PlatformSettings(boolean activeTracing, LogSettings logs, int ephemeralStorageMb) {

    static final int EPHEMERAL_STORAGE_MB = 512;

    /** As Lambda has it where a template says nothing. */
    static PlatformSettings ofFunction(String name) {
        return new PlatformSettings(
                false, new LogSettings(LogSettings.Format.TEXT, "INFO", "/aws/lambda/" + name), EPHEMERAL_STORAGE_MB);
    }
}
