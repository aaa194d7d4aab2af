package com.example.load.bench;

import java.io.IOException;
import picocli.CommandLine;
import stackrun.lambda.environment.ArtifactException;
import stackrun.run.CannotRun;
import stackrun.template.TemplateException;

/** The main class of the script {@code load-tests/bench}. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        // A bench that is interrupted leaves neither functions nor builds behind.
        Runtime.getRuntime()
                .addShutdownHook(Thread.ofPlatform()
                        .unstarted(
                                () -> ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly)));
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new BenchCommand())
                .setParameterExceptionHandler((failure, arguments) -> {
                    var command = failure.getCommandLine();
                    command.getErr()
                            .printf(
                                    "%s: see %s --help%n",
                                    failure.getMessage(),
                                    command.getCommandSpec().name());
                    return command.getCommandSpec().exitCodeOnInvalidInput();
                })
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    if (isForTheUser(failure)) {
                        command.getErr().println(failure.getMessage());
                    } else {
                        failure.printStackTrace(command.getErr());
                    }
                    return command.getCommandSpec().exitCodeOnExecutionException();
                });
    }

    /** Failures of builds, of Git and of templates, whose message is enough. */
    private static boolean isForTheUser(Exception failure) {
        return failure instanceof IOException
                || failure instanceof CannotRun
                || failure instanceof TemplateException
                || failure instanceof ArtifactException;
    }
}
