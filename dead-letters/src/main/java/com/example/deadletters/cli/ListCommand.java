package com.example.deadletters.cli;

import com.example.deadletters.domain.Sources;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./deadletters list} */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = {
            "Lists dead letters, oldest first for each function.",
            "Listing a message hides it from other consumers for a moment and increments its receive count, which has no effect in a dead-letter queue."
        })
final class ListCommand implements Callable<Integer> {

    private final Stages stages;

    @Mixin
    private WhereOptions where = new WhereOptions();

    @Option(
            names = "--source",
            paramLabel = "NAME",
            description = "Only dead letters of queues and functions whose names contain this text.")
    private @Nullable String source;

    @Option(
            names = "--limit",
            defaultValue = "100",
            description = "Show at most this many (default: ${DEFAULT-VALUE}).")
    private int limit;

    @Option(names = "--json", description = "Print one JSON array.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    ListCommand(Stages stages) {
        this.stages = stages;
    }

    @Override
    public Integer call() {
        try (var stage = stages.open(where)) {
            var letters = stage.letters();
            var unseen = new ArrayList<String>();
            var found = letters.list(new Sources(source).known(letters.sources()), limit, unseen::add);
            var out = spec.commandLine().getOut();
            if (json) {
                out.println(Listing.json(found));
            } else if (found.isEmpty() && unseen.isEmpty()) {
                out.println("No dead letters.");
            } else if (!found.isEmpty()) {
                out.println(Listing.table(found));
            }
            if (found.size() == limit) {
                spec.commandLine().getErr().println("Showing the first %s; use --limit to show more".formatted(limit));
            }
            unseen.forEach(line -> spec.commandLine().getErr().println(line));
            return unseen.isEmpty() ? 0 : Main.CANNOT;
        }
    }
}
