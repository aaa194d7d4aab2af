package stackrun.embedded.kinesis.description;

import org.jspecify.annotations.Nullable;

/** The capacity mode of a stream: {@code PROVISIONED} or {@code ON_DEMAND}. */
public record StreamModeDetails(@Nullable String streamMode) {}
