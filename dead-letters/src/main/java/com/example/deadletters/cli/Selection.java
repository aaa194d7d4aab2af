package com.example.deadletters.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The selection: one dead letter or all. */
final class Selection {

    /** The id of one dead letter; null for all. */
    @Nullable
    String one() {
        return all ? null : id;
    }

    @Parameters(paramLabel = "ID", description = "A dead letter, as printed by list.")
    private @Nullable String id;

    @Option(names = "--all", description = "Send all dead letters.")
    private boolean all;
}
