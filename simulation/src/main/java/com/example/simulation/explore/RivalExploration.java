package com.example.simulation.explore;

import com.example.simulation.flow.Rivals;

/** Lets rivals take turns in every order, up to a bound; each order counts as one run. */
final class RivalExploration {

    private static final int MAX_RUNS = 500;

    private RivalExploration() {}

    static FlowReport of(FlowRunner runner, Rivals rivals) {
        var results = Interleavings.all(turns -> runner.run(rivals, turns), MAX_RUNS);
        var findings = results.stream()
                .filter(result -> !result.violations().isEmpty())
                .map(Finding::new)
                .toList();
        return new FlowReport(rivals.title(), 0, results.size(), 0, 0, findings);
    }
}
