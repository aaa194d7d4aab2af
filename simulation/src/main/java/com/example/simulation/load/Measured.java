package com.example.simulation.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.StringUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Durations of functions, measured by {@code ./run demo --json --orders 240 --per-second 2}. Its output is kept as
 * {@value #FILE}; measure again after a change that makes a function slower.
 *
 * <p>At two orders a second no function waits for another, and each batch holds one record: what an invocation costs is
 * counted for each of them, though on AWS up to ten share it.
 */
public record Measured(JsonNode report) {

    /** In the repository. */
    public static final String FILE = "simulation/measured/demo.json";

    public static Measured read(Path repository) {
        try {
            return new Measured(JsonMapper.shared().readTree(Files.readString(repository.resolve(FILE))));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FILE, e);
        }
    }

    /** True for functions that queues and streams feed. */
    public boolean isMeasured(String function) {
        return report.path("work").has(StringUtils.uncapitalize(function));
    }

    /** The median time from the request of an order to its answer. */
    public double millisToAnswer() {
        return report.path("place_ms").path("p50").asDouble();
    }

    /** A function's working time for one order, summed over all records of that order. */
    public double millisPerOrder(String function) {
        var work = report.path("work").path(StringUtils.uncapitalize(function));
        if (!isMeasured(function)) {
            throw new IllegalArgumentException("%s was not measured: see %s".formatted(function, FILE));
        }
        return work.path("ms_per_record").asDouble()
                * work.path("records").asDouble()
                / report.path("orders").asDouble();
    }
}
