package com.example.smoke.cli;

import com.example.smoke.step.Result;
import java.util.Locale;

/** The line that reports a step. */
final class Line {

    private Line() {}

    static String of(String name, Result result) {
        return switch (result) {
            case Result.Passed(var detail) -> line("passed", name, detail);
            case Result.Failed(var sentence) -> line("FAILED", name, sentence);
            case Result.NotAvailable(var reason) -> line("not available", name, reason);
        };
    }

    private static String line(String verdict, String name, String text) {
        return text.isEmpty()
                ? String.format(Locale.ROOT, "%-13s  %s", verdict, name)
                : String.format(Locale.ROOT, "%-13s  %s: %s", verdict, name, text);
    }
}
