package com.example.local.cli;

import java.util.Comparator;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import stackrun.resource.Plan;

/** Lists the types of skipped resources, each with their number and the reason. */
final class SkippedTypes {

    private record Skipped(String reason, String type) {}

    private static final Comparator<Skipped> BY_REASON =
            Comparator.comparing(Skipped::reason).thenComparing(Skipped::type);

    private SkippedTypes() {}

    /** Returns a line for each type, for example {@code AWS::IAM::Role 21 roles and policies are not enforced}. */
    static String text(Plan plan) {
        var counts = new TreeMap<Skipped, Integer>(BY_REASON);
        plan.skipped()
                .forEach(skipped -> counts.merge(
                        new Skipped(skipped.reason(), skipped.resource().type()), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(entry -> String.format(
                        Locale.ROOT,
                        "%n  %-28s %3d   %s",
                        entry.getKey().type(),
                        entry.getValue(),
                        entry.getKey().reason()))
                .collect(Collectors.joining());
    }
}
