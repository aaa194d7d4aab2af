package com.example.kit.testing;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Captures everything that a piece of work prints to both streams. It captures the whole process, so such tests run
 * sequentially.
 */
public final class Printed {

    private Printed() {}

    public static synchronized String by(Runnable work) {
        var out = System.out;
        var err = System.err;
        var printed = new ByteArrayOutputStream();
        var both = new PrintStream(printed, true, StandardCharsets.UTF_8);
        System.setOut(both);
        System.setErr(both);
        try {
            work.run();
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    /** The lines that are JSON and have the member. */
    public static List<JsonNode> linesWith(String member, String printed) {
        return printed.lines()
                .filter(line -> line.startsWith("{"))
                .map(line -> JsonMapper.shared().readTree(line))
                .filter(line -> line.has(member))
                .toList();
    }
}
