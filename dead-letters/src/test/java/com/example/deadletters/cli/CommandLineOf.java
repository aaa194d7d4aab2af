package com.example.deadletters.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code ./deadletters} for one run folder, with what it prints. */
record CommandLineOf(Path runFolder) {

    /** The exit code and output of a command. */
    record Result(int code, String out, String err) {}

    Result redrive(String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.add("--run");
        all.add(runFolder.toString());
        var out = new StringWriter();
        var err = new StringWriter();
        int code = Main.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all.toArray(String[]::new));
        return new Result(code, out.toString(), err.toString());
    }
}
