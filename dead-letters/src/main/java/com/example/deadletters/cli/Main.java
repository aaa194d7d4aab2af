package com.example.deadletters.cli;

import com.example.deadletters.adapter.Stage;
import com.example.deadletters.adapter.Wiring;
import com.example.deadletters.domain.CannotRedrive;
import com.example.deadletters.domain.Time;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of {@code ./deadletters}. */
@Command(
        name = "./deadletters",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description =
                "Dead letters of the local run or of a deployed stage: list them, show why they failed, send them again.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:Done.",
            "1:A dead letter failed again and is still parked.",
            "2:The command line is invalid.",
            "3:The command failed; the message says why."
        },
        footer = {
            "",
            "  ./deadletters list                        what is parked in the local run",
            "  ./deadletters show ID                     one of them, and why it failed",
            "  ./deadletters send ID                     send it again",
            "  ./deadletters send --all --rate 10/s      send all again, ten a second",
            "  ./deadletters list --stage dev            the same in AWS"
        })
public final class Main {

    static final int CANNOT = 3;

    private Main() {}

    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    /**
     * Runs a command within this process, against the only stage at the clients' endpoints. That stage has no failure
     * logs.
     *
     * @return the exit code
     */
    public static int run(Wiring wiring, Time time, PrintWriter out, String... args) {
        return commandLine(where -> Stage.of(wiring, time))
                .setOut(out)
                .setErr(out)
                .execute(args);
    }

    static CommandLine commandLine() {
        return commandLine(WhereOptions::open);
    }

    static CommandLine commandLine(Stages stages) {
        return new CommandLine(new Main())
                .addSubcommand(new ListCommand(stages))
                .addSubcommand(new ShowCommand(stages))
                .addSubcommand(new SendCommand(stages))
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    tell(command.getErr(), failure);
                    return CANNOT;
                });
    }

    /** Prints one line for a failure that the user can fix, and the stack trace of any other. */
    private static void tell(PrintWriter err, Exception failure) {
        switch (failure) {
            case CannotRedrive ours -> err.println(ours.getMessage());
            default -> failure.printStackTrace(err);
        }
    }
}
