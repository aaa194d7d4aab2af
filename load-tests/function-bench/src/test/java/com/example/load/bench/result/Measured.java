package com.example.load.bench.result;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Results to test with. */
final class Measured {

    private Measured() {}

    static ColdStart coldStart(double cpuSeconds) {
        return new ColdStart(cpuSeconds * 800, cpuSeconds * 200, cpuSeconds, 5000, 150.4, new Warm(2.04, 7.06, 3.5));
    }

    /** A round in which a plain function and the shop's used these CPU seconds. */
    static Round round(int number, double plain, double shop) {
        return new Round(number, Map.of("plain", coldStart(plain), "shop", coldStart(shop)), Map.of());
    }

    static Round without(String variant, Round round) {
        var left = new HashMap<>(round.coldStarts());
        left.remove(variant);
        return new Round(round.number(), left, round.restores());
    }

    static Report report(List<Subject> subjects, List<Round> rounds, List<String> failures) {
        return new Report(
                Instant.parse("2026-01-31T23:30:00Z"),
                "abc123",
                new Machine("Linux amd64", "A Processor", 2, "1", "Vendor 25.0.3"),
                "2.10.1",
                1024,
                200,
                "plain",
                subjects,
                rounds,
                failures);
    }
}
