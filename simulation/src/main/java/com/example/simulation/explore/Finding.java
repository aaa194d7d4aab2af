package com.example.simulation.explore;

import java.util.stream.Collectors;

/** A run that broke a promise, told so that it can be looked at and repeated. */
public record Finding(Result result) {

    /** The one line that repeats the run. */
    public String replay() {
        return "./mvnw -q -pl simulation -am test -Dtest=ReplayTest -Dsurefire.failIfNoSpecifiedTests=false -Dsim.replay="
                + result.schedule();
    }

    @Override
    public String toString() {
        return """
                %s
                  %s
                replay: %s
                %s""".formatted(
                        result.schedule(),
                        result.violations().stream().map(Object::toString).collect(Collectors.joining("\n  ")),
                        replay(),
                        Sequence.of(result.steps()));
    }
}
