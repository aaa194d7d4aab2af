package com.example.simulation.mutant;

import java.util.List;
import java.util.stream.IntStream;

/** Mutants of the command that redrives parked work. */
final class RedriveMutants {

    private RedriveMutants() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.of(
                        "a dead letter is deleted before it is sent",
                        Operators.deletingBeforeSending(),
                        "every order has settled",
                        anywhere("redrive-message", 23, "crash-before")),
                Mutant.of(
                        "a parked batch is deleted even if its replay failed",
                        Operators.believingThatAllIsDone(),
                        "what was committed is published",
                        anywhere("redrive-stream", 61, "crash-before")));
    }

    /** Returns one schedule for each of a flow's first calls; the report names the one that caught the mutant. */
    private static String[] anywhere(String flow, int calls, String fault) {
        return IntStream.range(0, calls)
                .mapToObj(call -> "%s:%s.%s".formatted(flow, call, fault))
                .toArray(String[]::new);
    }
}
