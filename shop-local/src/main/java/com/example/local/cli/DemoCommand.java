package com.example.local.cli;

import com.example.local.demo.Demo;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import stackrun.run.LocalRun;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./run demo} */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Starts the shop, places orders over HTTP, waits until they are settled and reports losses.")
final class DemoCommand implements Callable<Integer> {

    @Option(
            names = "--orders",
            paramLabel = "N",
            defaultValue = "100",
            description = "Number of orders (default: ${DEFAULT-VALUE}).")
    private int orders;

    @Option(
            names = "--per-second",
            paramLabel = "RATE",
            description = "Orders per second (default: as fast as possible, eight at a time).")
    private @Nullable Double perSecond;

    @Option(names = "--json", description = "Print one line of JSON and nothing else on standard output.")
    private boolean json;

    @Option(
            names = "--patience",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "Time to wait without any further result (default: ${DEFAULT-VALUE}).")
    private int patience;

    @Mixin
    private StartOptions options = new StartOptions();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        var commandLine = spec.commandLine();
        PrintWriter out = commandLine.getOut();
        PrintWriter err = commandLine.getErr();
        if (orders < 1) {
            throw new ParameterException(commandLine, "--orders must be 1 or more, not " + orders);
        }
        var between = perSecond == null ? Duration.ZERO : between(perSecond);
        long start = System.nanoTime();
        var folder = StartOptions.repository().resolve(".run").resolve("demo");
        try (var run = LocalRun.start(options.on(0).withRunFolder(folder))) {
            var ready = Duration.ofNanos(System.nanoTime() - start);
            Consumer<String> progress = line -> (json ? err : out).println(line);
            run.services().ifPresent(services -> services.lines().forEach(progress));
            var outcome = new Demo(run, Duration.ofSeconds(patience), progress).run(orders, between, ready);
            out.println(
                    json
                            ? JsonMapper.shared().writeValueAsString(outcome.report())
                            : outcome.report().table());
            outcome.lost().stream().limit(20).forEach(err::println);
            return outcome.lost().isEmpty() ? 0 : 1;
        }
    }

    private Duration between(double perSecond) {
        if (!(perSecond >= 0.01 && perSecond <= 1000)) {
            throw new ParameterException(spec.commandLine(), "--per-second must be 0.01 to 1000, not " + perSecond);
        }
        return Duration.ofNanos((long) (1e9 / perSecond));
    }
}
