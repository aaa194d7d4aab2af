package com.example.deadletters.domain.redrive;

import com.example.deadletters.domain.CannotRedrive;
import java.util.function.Consumer;

/** Reports the results of a redrive, one line each, beginning with the id or the source. */
record Progress(Consumer<String> lines) {

    void report(String subject, String result) {
        lines.accept("%s  %s".formatted(subject, result));
    }

    void kept(String subject, CannotRedrive failure) {
        report(subject, "kept: " + failure.getMessage());
    }

    static String counted(long number, String what) {
        return "%s %s%s".formatted(number, what, number == 1 ? "" : "s");
    }
}
