package com.example.local.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import stackrun.run.LocalRun;

/** {@code ./run} */
@Command(
        name = "./run",
        mixinStandardHelpOptions = true,
        description = "Runs the whole shop on embedded servers, without Docker, account or token.")
final class RunCommand implements Callable<Integer> {

    private static final int LAST_PORT = 65_535;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8080",
            description = "Port of the API, 0 for a free one (default: ${DEFAULT-VALUE}).")
    private int port;

    @Mixin
    private StartOptions options = new StartOptions();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        if (port < 0 || port > LAST_PORT) {
            throw new ParameterException(
                    spec.commandLine(), "--port must be 0 to %s, not %s".formatted(LAST_PORT, port));
        }
        PrintWriter out = spec.commandLine().getOut();
        long start = System.nanoTime();
        var run = LocalRun.start(options.on(port));
        var stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
            run.close();
            stopped.countDown();
        }));
        run.services().ifPresent(services -> services.lines().forEach(out::println));
        out.print(Welcome.text(run, Duration.ofNanos(System.nanoTime() - start)));
        out.flush();
        run.warmUp();
        stopped.await();
        return 0;
    }
}
