package com.example.deadletters.cli;

import com.example.deadletters.domain.DeadLetter;
import com.example.deadletters.domain.DeadLetters;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./deadletters show <id>} */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Shows one dead letter and why it failed, joined from the failure log of its function.")
final class ShowCommand implements Callable<Integer> {

    private final Stages stages;

    @Parameters(paramLabel = "ID", description = "A dead letter, as printed by list.")
    private String id = "";

    @Mixin
    private WhereOptions where = new WhereOptions();

    @Option(names = "--payload", description = "Show the payload unmasked: it may identify a customer.")
    private boolean payload;

    @Option(
            names = "--limit",
            defaultValue = "3",
            description = "Show at most this many records of a batch (default: ${DEFAULT-VALUE}).")
    private int limit;

    @Spec
    private CommandSpec spec;

    ShowCommand(Stages stages) {
        this.stages = stages;
    }

    @Override
    public Integer call() {
        try (var stage = stages.open(where)) {
            var explanation = new Explanation(stage.logs(), new PayloadText(payload), limit);
            spec.commandLine().getOut().println(text(stage.letters(), explanation));
        }
        return 0;
    }

    private String text(DeadLetters letters, Explanation explanation) {
        return switch (letters.take(id)) {
            case DeadLetter.OfStream batch ->
                explanation.of(batch, letters.batches().read(batch).orElseThrow(() -> DeadLetters.unknown(id)));
            case DeadLetter.OfQueue message -> {
                message.message().release();
                yield explanation.of(message);
            }
        };
    }
}
