package com.example.load.bench;

import picocli.CommandLine;

/** The main class of the script {@code load-tests/bench}. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        // A bench that is interrupted leaves neither functions nor builds behind.
        Runtime.getRuntime()
                .addShutdownHook(Thread.ofPlatform()
                        .unstarted(
                                () -> ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly)));
        System.exit(new CommandLine(new BenchCommand()).execute(args));
    }
}
