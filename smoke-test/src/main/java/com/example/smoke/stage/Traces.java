package com.example.smoke.stage;

import java.util.Set;

/** The traces of a stage. */
@FunctionalInterface
public interface Traces {

    /**
     * Returns the names of the segments that a trace has so far.
     *
     * @throws CannotTest if traces cannot be read
     */
    Set<String> segments(String traceId);
}
