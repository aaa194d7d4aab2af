package com.example.local.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import stackrun.lambda.environment.ArtifactException;
import stackrun.run.CannotRun;
import stackrun.run.Carriers;
import stackrun.template.TemplateException;

/** The command line of {@code ./run}. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        Carriers.watch();
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new RunCommand())
                .addSubcommand(new DemoCommand())
                .addSubcommand(new TokenCommand())
                .setParameterExceptionHandler((failure, arguments) -> {
                    var command = failure.getCommandLine();
                    var name = command.getCommandSpec().qualifiedName();
                    command.getErr().printf("%s: see %s --help%n", failure.getMessage(), name);
                    return command.getCommandSpec().exitCodeOnInvalidInput();
                })
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    tell(command.getErr(), failure);
                    return command.getCommandSpec().exitCodeOnExecutionException();
                });
    }

    /** Prints one line for a failure that the user can fix, and the stack trace of any other. */
    private static void tell(PrintWriter err, Exception failure) {
        if (failure instanceof CannotRun
                || failure instanceof TemplateException
                || failure instanceof ArtifactException) {
            err.println(failure.getMessage());
        } else {
            failure.printStackTrace(err);
        }
    }
}
