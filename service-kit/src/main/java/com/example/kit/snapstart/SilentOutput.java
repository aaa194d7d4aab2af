package com.example.kit.snapstart;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Takes what this process prints instead of the log. A metric of the rehearsal would be counted, because CloudWatch reads
 * metrics from log lines.
 */
final class SilentOutput implements AutoCloseable {

    private final PrintStream before = System.out;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    SilentOutput() {
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    /** Contains only what follows from the script. */
    String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        System.setOut(before);
    }
}
