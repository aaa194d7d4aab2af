package com.example.simulation.explore;

import com.example.simulation.fault.Injection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What makes a run what it is, and all it takes to repeat it.
 *
 * @param scenario the name of a flow, or {@code seed-<number>}
 */
public record Schedule(String scenario, List<Injection> faults) {

    private static final String SEED = "seed-";

    static Schedule ofSeed(long seed, List<Injection> faults) {
        return new Schedule(SEED + seed, faults);
    }

    boolean isSeed() {
        return scenario.startsWith(SEED);
    }

    long seed() {
        return Long.parseLong(scenario.substring(SEED.length()));
    }

    Schedule with(Injection another) {
        return new Schedule(
                scenario, Stream.concat(faults.stream(), Stream.of(another)).toList());
    }

    /** {@code place:3.crash-after,7.lost-response}, as {@code -Dsim.replay} takes it. */
    @Override
    public String toString() {
        return faults.stream().map(Injection::toString).collect(Collectors.joining(",", scenario + ":", ""));
    }

    public static Schedule parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException(
                    "%s is no schedule: write for example place:3.crash-after or seed-42:".formatted(text));
        }
        return new Schedule(
                text.substring(0, colon),
                Stream.of(text.substring(colon + 1).split(",", -1))
                        .filter(each -> !each.isBlank())
                        .map(Injection::parse)
                        .toList());
    }
}
