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
            "Shows what was given up on, oldest first for each function.",
            "Messages are received to be looked at and given back at once: for that moment nobody else sees them, and their receive count, which nothing acts on in a dead-letter queue, goes up by one."
        })
final class ListCommand implements Callable<Integer> {

    private final Stages stages;

    @Mixin
    private WhereOptions where = new WhereOptions();

    @Option(
            names = "--source",
            paramLabel = "NAME",
            description = "Only of queues and functions with this in their name.")
    private @Nullable String source;

    @Option(names = "--limit", defaultValue = "100", description = "How many at most (default: ${DEFAULT-VALUE}).")
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
                spec.commandLine().getErr().println("These are %s; there may be more: --limit".formatted(limit));
            }
            unseen.forEach(line -> spec.commandLine().getErr().println(line));
            return unseen.isEmpty() ? 0 : Main.CANNOT;
        }
    }
}
