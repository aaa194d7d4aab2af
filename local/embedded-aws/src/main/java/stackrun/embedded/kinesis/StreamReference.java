package stackrun.embedded.kinesis;

import org.jspecify.annotations.Nullable;

/** A stream by its name or its ARN. */
record StreamReference(
        @Nullable String streamName, @Nullable String streamARN) {}
