package com.example.load.code;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** {@code load-tests/stream-bench}: records per second and core, bytes per record, and whether both stay so for a million. */
public final class StreamBench {

    private static final List<String> FUNCTIONS = List.of("projectSalesFunction", "archiveEventsFunction");
    private static final List<Integer> SIZES = List.of(1_000, 10_000, 100_000, 1_000_000);
    private static final int WARM_UP = 200_000;
    private static final int EVENTS_PER_SECOND = 100;
    private static final int GOAL_PER_SECOND = 20_000;
    private static final double GOAL_RATIO = 1.1;

    private StreamBench() {}

    public static void main(String[] arguments) throws IOException {
        var unknown = Stream.of(arguments)
                .filter(argument -> !argument.equals("--readme"))
                .toList();
        if (!unknown.isEmpty()) {
            System.err.println(
                    "Usage: load-tests/stream-bench [--readme]; --readme writes the table of load-tests/README.md");
            System.exit(2);
        }
        var repository = Path.of(System.getProperty("shop.repository"));
        var measured = FUNCTIONS.stream().map(StreamBench::measure).toList();
        var table = table(measured);
        System.out.print(table);
        var output = Files.createDirectories(repository.resolve("target/bench"));
        Files.writeString(output.resolve("stream.json"), JsonMapper.shared().writeValueAsString(measured));
        if (List.of(arguments).contains("--readme")) {
            var readme = repository.resolve("load-tests/README.md");
            Files.writeString(readme, Section.replace(Files.readString(readme), "stream", table));
        }
    }

    /** The costs of one function, by increasing numbers of records. */
    record Measured(String function, List<Costs> costs) {}

    private static Measured measure(String name) {
        var meter = new StreamMeter(StreamFunction.start(name), new OrderStream(EVENTS_PER_SECOND));
        meter.measure(WARM_UP);
        var costs = new ArrayList<Costs>();
        for (int size : SIZES) {
            costs.add(meter.measure(size));
        }
        return new Measured(name, costs);
    }

    static String table(List<Measured> measured) {
        var text = new StringBuilder("""
                Batches of %s records, JDK %s with the C1 compiler alone as in the managed runtime, one core (%s). Goals: %s records/s, and a cost that grows by at most %s ×.

                | function | records | records/s per core | µs per record | bytes per record | cost ×, to 1,000 records |
                |---|--:|--:|--:|--:|--:|
                """.formatted(
                StreamMeter.BATCH, Runtime.version(), System.getProperty("os.arch"), GOAL_PER_SECOND, GOAL_RATIO));
        for (var each : measured) {
            for (var costs : each.costs()) {
                text.append(String.format(
                        Locale.ROOT,
                        "| %s | %,d | %,.0f | %.1f | %,.0f | %.2f |\n",
                        each.function(),
                        costs.records(),
                        costs.recordsPerSecond(),
                        costs.microsPerRecord(),
                        costs.bytesPerRecord(),
                        costs.microsPerRecord() / each.costs().getFirst().microsPerRecord()));
            }
        }
        return text.toString();
    }
}
