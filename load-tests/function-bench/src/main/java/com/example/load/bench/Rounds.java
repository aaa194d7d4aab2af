package com.example.load.bench;

import com.example.load.bench.result.ColdStart;
import com.example.load.bench.result.Restore;
import com.example.load.bench.result.Round;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Runs rounds: each starts every variant once, and every second round starts them in the opposite order. */
final class Rounds {

    private final Probe probe;
    private final List<Launch> launches;
    private final boolean restores;

    /** The measurements that failed, with the reason. */
    final List<String> failures = new ArrayList<>();

    /** @param restores whether to measure starts with SnapStart too, of those that run as in the managed runtime */
    Rounds(Probe probe, List<Launch> launches, boolean restores) {
        this.probe = probe;
        this.launches = launches;
        this.restores = restores;
    }

    List<Round> run(int number) throws IOException, InterruptedException {
        var rounds = new ArrayList<Round>();
        for (int i = 1; i <= number; i++) {
            rounds.add(round(i));
        }
        return rounds;
    }

    private Round round(int number) throws IOException, InterruptedException {
        var cold = new LinkedHashMap<String, ColdStart>();
        var restored = new LinkedHashMap<String, Restore>();
        for (var launch : number % 2 == 1 ? launches : launches.reversed()) {
            try {
                measure(number, launch, cold, restored);
            } catch (MeasurementFailed e) {
                failures.add("round %s: %s".formatted(number, e.getMessage()));
                System.err.println(failures.getLast());
            }
        }
        return new Round(number, cold, restored);
    }

    private void measure(int number, Launch launch, Map<String, ColdStart> cold, Map<String, Restore> restored)
            throws IOException, MeasurementFailed, InterruptedException {
        // Of this round: a token lasts an hour.
        var event = launch.variant().events().get();
        var start = probe.coldStart(launch, event);
        cold.put(launch.name(), start);
        var restore = "";
        if (restores && launch.isManaged()) {
            var measured = probe.restore(launch, event);
            restored.put(launch.name(), measured);
            restore = String.format(
                    Locale.ROOT, ", restore %.0f ms and %s classes", measured.firstMs(), measured.classes());
        }
        System.err.printf(
                Locale.ROOT,
                "round %s: %s: %.2f CPU s, init %.0f ms, first %.0f ms%s%n",
                number,
                launch.name(),
                start.cpuSeconds(),
                start.initMs(),
                start.firstMs(),
                restore);
    }
}
