package com.example.deadletters.cli;

import com.example.deadletters.domain.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows the entries of a failure log about one dead letter. */
final class FailureText {

    private FailureText() {}

    /** Returns the lines for the entries, with an empty line before and after them. */
    static List<String> lines(List<Failure> failures) {
        var lines = new ArrayList<String>();
        lines.add("");
        if (failures.isEmpty()) {
            lines.add(
                    "The function's log has no entry for it: it is older than the log's retention, or it never reached the function.");
        }
        var shown = List.<String>of();
        for (var failure : failures) {
            lines.add(reason(failure));
            if (!failure.stack().equals(shown)) {
                failure.stack().forEach(frame -> lines.add("    at " + frame));
                shown = failure.stack();
            }
        }
        lines.add("");
        return lines;
    }

    private static String reason(Failure failure) {
        var first = joined(
                failure.time(),
                failure.attempt().isEmpty() ? "" : "attempt " + failure.attempt(),
                failure.kind(),
                failure.reason(),
                failure.what(),
                failure.error());
        var second = joined(
                part("record", failure.sequenceNumber()),
                part("request", failure.requestId()),
                part("trace", failure.traceId()),
                part("order", failure.orderId()));
        return second.isEmpty() ? first : first + "\n    " + second;
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining("  "));
    }

    private static String part(String name, String value) {
        return value.isEmpty() ? "" : name + " " + value;
    }
}
