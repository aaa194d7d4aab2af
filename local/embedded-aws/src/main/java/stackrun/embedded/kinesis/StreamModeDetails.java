package stackrun.embedded.kinesis;

import org.jspecify.annotations.Nullable;

/** The capacity mode of a stream: {@code PROVISIONED} or {@code ON_DEMAND}. */
record StreamModeDetails(@Nullable String streamMode) {}
