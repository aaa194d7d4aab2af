package com.example.infra.release;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The notes of the next release, {@code releases/next.md}. */
record NextNotes(String text) {

    static final String BEFORE_THE_FIRST = "# Changes before the first release";

    private static final Pattern BREAK = Pattern.compile("^- `([^`]+)`: \\S.*");

    static String titleSince(Version version) {
        return "# Changes since " + version;
    }

    String title() {
        return text.lines().findFirst().orElse("");
    }

    /** The breaks that are intended, each with its reason behind a colon. */
    Set<String> breaks() {
        return breakingLines().stream()
                .map(BREAK::matcher)
                .filter(Matcher::matches)
                .map(line -> line.group(1))
                .collect(Collectors.toSet());
    }

    private List<String> breakingLines() {
        return text.lines()
                .dropWhile(Predicate.not("## Breaking changes"::equals))
                .skip(1)
                .takeWhile(line -> !line.startsWith("## "))
                .toList();
    }
}
