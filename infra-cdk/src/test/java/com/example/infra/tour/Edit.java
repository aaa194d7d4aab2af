package com.example.infra.tour;

import java.util.List;
import java.util.stream.Collectors;

/** A change that the tour suggests, written as a diff without line numbers. */
record Edit(SourceFile file, Excerpt before, Excerpt after) {

    static Edit of(SourceFile file, String diff) {
        return new Edit(file, side(diff, '+'), side(diff, '-'));
    }

    boolean canBeMade() {
        return places().size() == 1;
    }

    /** The reason why the change cannot be made. */
    String complaint() {
        return places().isEmpty()
                ? "%s does not contain `%s`; %s."
                        .formatted(file.path(), before.firstLine(), before.mostSimilar(file.lines()))
                : "%s contains `%s` at the lines %s.".formatted(file.path(), before.firstLine(), places());
    }

    private List<Integer> places() {
        return before.in(file.lines());
    }

    String applied() {
        return String.join("\n", before.replacedBy(after, file.lines())) + "\n";
    }

    /** The text on one side of the diff: its lines but those of the other side. */
    private static Excerpt side(String diff, char other) {
        return Excerpt.of(diff.lines()
                .filter(line -> line.charAt(0) != other)
                .map(line -> line.substring(1))
                .collect(Collectors.joining("\n")));
    }
}
