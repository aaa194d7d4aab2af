package com.example.smoke.cli;

import com.example.smoke.adapter.DeployedStage;
import com.example.smoke.adapter.LocalRun;
import com.example.smoke.stage.CannotTest;
import com.example.smoke.stage.Stage;
import com.example.smoke.step.Patience;
import com.example.smoke.step.Result;
import com.example.smoke.step.SmokeTest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command line of {@code ./smoke}. */
@Command(
        name = "./smoke",
        mixinStandardHelpOptions = true,
        description = {
            "Places one order in the local run or in a deployed stage, follows it, and cancels it.",
            "It orders an item of its own, so that no other stock, sales or orders change. Run one at a time."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:No step failed.",
            "1:A step failed; its line says why.",
            "2:The test cannot start; the message says why."
        },
        footer = {
            "",
            "For a deployed stage, set SMOKE_USER and SMOKE_PASSWORD of a user in the groups stock-managers and analysts, or SMOKE_TOKEN. With SMOKE_OTHER_USER and SMOKE_OTHER_PASSWORD, another customer asks for the order.",
            "",
            "  ./smoke                            the local run",
            "  ./smoke dev                        the stage dev in AWS",
            "  ./smoke dev --alarm-minutes 16     waits until the metric of an idle queue is there"
        })
public final class Main implements Callable<Integer> {

    private static final int FAILED = 1;
    private static final int CANNOT = 2;
    private static final Duration POLL_INTERVAL = Duration.ofMillis(500);

    @Parameters(
            arity = "0..1",
            paramLabel = "STAGE",
            description =
                    "A deployed stage. Account, region and endpoint are read from the environment, as by the AWS CLI (default: the local run).")
    private @Nullable String stage;

    @Option(
            names = "--run",
            paramLabel = "DIR",
            description = "The folder of the local run (default: .run beside this script).")
    private @Nullable Path run;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "30",
            description = "How long each step may take (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(
            names = "--alarm-minutes",
            paramLabel = "N",
            defaultValue = "1",
            description = "How long to wait for the alarm (default: ${DEFAULT-VALUE}).")
    private int alarmMinutes;

    @Option(
            names = "--orders",
            paramLabel = "N",
            defaultValue = "0",
            description = "Also place this many orders at once (default: ${DEFAULT-VALUE}).")
    private int orders;

    @Spec
    private CommandSpec spec;

    private Main() {}

    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    /** Creates the command, for example to run it within another process. */
    public static CommandLine commandLine() {
        return new CommandLine(new Main()).setExecutionExceptionHandler((failure, command, parsed) -> {
            if (failure instanceof CannotTest) {
                command.getErr().println(failure.getMessage());
            } else {
                failure.printStackTrace(command.getErr());
            }
            return CANNOT;
        });
    }

    @Override
    public Integer call() {
        var patience = new Patience(Duration.ofSeconds(seconds), Duration.ofMinutes(alarmMinutes), POLL_INTERVAL);
        try (var opened = open()) {
            return SmokeTest.run(opened, patience, orders, this::print) ? 0 : FAILED;
        }
    }

    private Stage open() {
        if (stage != null) {
            return DeployedStage.open(stage, System.getenv());
        }
        return LocalRun.open(
                run == null
                        ? Path.of(System.getProperty("shop.repository", ".")).resolve(".run")
                        : run);
    }

    private void print(String name, Result result) {
        spec.commandLine().getOut().println(Line.of(name, result));
        spec.commandLine().getOut().flush();
    }
}
