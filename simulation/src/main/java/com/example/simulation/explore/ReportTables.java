package com.example.simulation.explore;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Renders a report as Markdown tables of flows and mutants. */
record ReportTables(Report report) {

    String markdown() {
        var rows = report.flows().stream()
                .map(flow -> "| %s | %s | %s | %s | %s | %s |"
                        .formatted(
                                flow.name(),
                                flow.boundaries(),
                                flow.singles(),
                                flow.pairs(),
                                flow.seeds(),
                                flow.findings().size()));
        var caught = report.mutants().stream()
                .map(mutant -> "| %s | %s |".formatted(mutant.name(), mutant.caught() ? mutant.by() : "**no oracle**"));
        return Stream.of(
                        Stream.of(
                                "| flow | boundaries | single faults | pairs | seeds | violations |",
                                "|---|--:|--:|--:|--:|--:|"),
                        rows,
                        Stream.of("", "| broken on purpose | caught by |", "|---|---|"),
                        caught,
                        Stream.of(
                                "",
                                "%s seeds were run twice; %s of them differed."
                                        .formatted(report.seedsTwice(), report.mismatches())))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }
}
