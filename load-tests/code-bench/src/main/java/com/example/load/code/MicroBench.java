package com.example.load.code;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** {@code load-tests/micro-bench}: the benchmarks of single steps, with JMH; bytes are those allocated per operation. */
public final class MicroBench {

    private MicroBench() {}

    public static void main(String[] arguments) throws IOException, RunnerException {
        if (!Stream.of(arguments).allMatch("--readme"::equals)) {
            System.err.println(
                    "Usage: load-tests/micro-bench [--readme]; --readme writes the table of load-tests/README.md");
            System.exit(2);
        }
        var repository = Path.of(System.getProperty("shop.repository"));
        var output = Files.createDirectories(repository.resolve("target/bench"));
        var options = new OptionsBuilder()
                .include("com\\.example\\..*Benchmark")
                .forks(1)
                .warmupIterations(5)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(5)
                .measurementTime(TimeValue.seconds(1))
                .addProfiler("gc")
                .jvmArgs("-XX:+UseSerialGC", "-Xmx512m")
                .resultFormat(ResultFormatType.JSON)
                .result(output.resolve("micro.json").toString())
                .build();
        var table = table(new Runner(options).run());
        System.out.print(table);
        if (List.of(arguments).contains("--readme")) {
            var readme = repository.resolve("load-tests/README.md");
            Files.writeString(readme, Section.replace(Files.readString(readme), "micro", table));
        }
    }

    private static String table(Collection<RunResult> results) {
        var text = new StringBuilder("""
                JDK %s, %s, one thread.

                | benchmark | µs per operation | bytes per operation |
                |---|--:|--:|
                """.formatted(Runtime.version(), System.getProperty("os.arch")));
        for (var result : results) {
            var time = result.getPrimaryResult();
            var bytes = Objects.requireNonNull(result.getSecondaryResults().get("gc.alloc.rate.norm"));
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %.2f ± %.2f | %,.0f |\n",
                    result.getParams().getBenchmark().replaceAll(".*\\.(\\w+)Benchmark\\.", "$1."),
                    time.getScore(),
                    time.getScoreError(),
                    bytes.getScore()));
        }
        return text.toString();
    }
}
