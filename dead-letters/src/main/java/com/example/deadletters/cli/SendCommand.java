package com.example.deadletters.cli;

import com.example.deadletters.domain.DeadLetter;
import com.example.deadletters.domain.DeadLetters;
import com.example.deadletters.domain.DryRun;
import com.example.deadletters.domain.Sources;
import com.example.deadletters.domain.redrive.Redrive;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./deadletters send <id>} and {@code ./deadletters send --all} */
@Command(
        name = "send",
        mixinStandardHelpOptions = true,
        description = {
            "Sends dead letters back: messages to their queue, batches of a stream to the function that gave up on them.",
            "Safe to repeat, to interrupt and to run under traffic. Exits with 1 if a dead letter failed again and is still parked."
        })
final class SendCommand implements Callable<Integer> {

    private static final int PARKED_STILL = 1;

    private final Stages stages;

    @ArgGroup(multiplicity = "1")
    private Selection selection = new Selection();

    @Mixin
    private WhereOptions where = new WhereOptions();

    @Option(
            names = "--source",
            paramLabel = "NAME",
            description = "With --all: only dead letters of queues and functions whose names contain this text.")
    private @Nullable String source;

    @Option(names = "--limit", paramLabel = "N", description = "With --all: send at most N messages and batches.")
    private @Nullable Integer limit;

    @Option(
            names = "--rate",
            paramLabel = "N/s",
            converter = RateConverter.class,
            description = "Send at most N messages or records a second, up to 500/s.")
    private @Nullable Rate rate;

    @Option(names = "--dry-run", description = "Only print what would be sent.")
    private boolean dryRun;

    @Spec
    private CommandSpec spec;

    SendCommand(Stages stages) {
        this.stages = stages;
    }

    @Override
    public Integer call() {
        var one = selection.one();
        try (var stage = stages.open(where)) {
            var letters = stage.letters();
            var sources = new Sources(source).known(letters.sources());
            if (dryRun) {
                new DryRun(letters, stage.functions(), this::tell)
                        .of(
                                one == null
                                        ? letters.listToSend(sources, limit(), this::tell)
                                        : List.of(find(letters, one)));
                return 0;
            }
            var redrive = new Redrive(
                    letters, stage.functions(), stage.time(), rate == null ? null : rate.perSecond(), this::tell);
            boolean done = one == null ? redrive.sendAll(sources, limit) : redrive.sendOne(one);
            return done ? 0 : PARKED_STILL;
        }
    }

    private int limit() {
        return limit == null ? Integer.MAX_VALUE : limit;
    }

    private static DeadLetter find(DeadLetters letters, String id) {
        var letter = letters.take(id);
        if (letter instanceof DeadLetter.OfQueue(var _, var message)) {
            message.release();
        }
        return letter;
    }

    private void tell(String line) {
        spec.commandLine().getOut().println(line);
        spec.commandLine().getOut().flush();
    }
}
