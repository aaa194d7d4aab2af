package com.example.kit.tracing;

import com.amazonaws.xray.entities.Subsegment;
import com.amazonaws.xray.entities.ThrowableDescription;
import com.amazonaws.xray.strategy.ThrowableSerializationStrategy;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Describes an exception in a trace by its type and stack frames. Its message is omitted because it may quote personal
 * data.
 */
record RedactedThrowables(RandomGenerator random) implements ThrowableSerializationStrategy {

    private static final int MAX_FRAMES = 20;

    @Override
    public List<ThrowableDescription> describeInContext(Throwable thrown, List<Subsegment> subsegments) {
        var description = new ThrowableDescription();
        description.setId(HexFormat.of().toHexDigits(random.nextLong()));
        description.setType(thrown.getClass().getName());
        var stack = thrown.getStackTrace();
        description.setStack(Arrays.copyOf(stack, Math.min(stack.length, MAX_FRAMES)));
        description.setTruncated(Math.max(0, stack.length - MAX_FRAMES));
        return List.of(description);
    }
}
