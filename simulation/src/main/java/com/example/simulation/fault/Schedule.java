package com.example.simulation.fault;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Identifies a run completely: the same schedule repeats it.
 *
 * @param scenario the name of a flow or of rivals, or {@code seed-<number>}
 * @param turns which of the rivals goes on, call by call; after them the one that is going on
 */
public record Schedule(String scenario, List<Integer> turns, List<Injection> faults) {

    private static final String SEED = "seed-";

    public Schedule(String scenario, List<Injection> faults) {
        this(scenario, List.of(), faults);
    }

    public static Schedule ofSeed(long seed, List<Injection> faults) {
        return new Schedule(SEED + seed, faults);
    }

    public boolean isSeed() {
        return scenario.startsWith(SEED);
    }

    public long seed() {
        return Long.parseLong(scenario.substring(SEED.length()));
    }

    /** The same without faults, and without anybody who takes over from another. */
    public Schedule calm() {
        return new Schedule(scenario, List.of());
    }

    /**
     * {@code place:3.crash-after,7.lost-response}, or {@code last-piece@0110:} with the turns of rivals, as
     * {@code -Dsim.replay} takes it.
     */
    @Override
    public String toString() {
        var order = turns.stream().map(String::valueOf).collect(Collectors.joining());
        var name = order.isEmpty() ? scenario : scenario + "@" + order;
        return faults.stream().map(Injection::toString).collect(Collectors.joining(",", name + ":", ""));
    }

    public static Schedule parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException(
                    "%s is not a schedule: use for example place:3.crash-after or seed-42:".formatted(text));
        }
        var name = text.substring(0, colon).split("@", 2);
        return new Schedule(
                name[0],
                name.length == 1
                        ? List.of()
                        : name[1].chars().map(digit -> digit - '0').boxed().toList(),
                Stream.of(text.substring(colon + 1).split(",", -1))
                        .filter(each -> !each.isBlank())
                        .map(Injection::parse)
                        .toList());
    }
}
