package com.example.load.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import stackrun.run.CannotRun;

/** {@code load-tests/bench} */
@Command(
        name = "load-tests/bench",
        mixinStandardHelpOptions = true,
        description =
                "Measures packaged functions under AWS's Runtime Interface Client: cold starts, restores and warm invocations.")
final class BenchCommand implements Callable<Integer> {

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "5",
            description = "Rounds (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Option(
            names = "--only",
            paramLabel = "NAME",
            split = ",",
            description = "Measure only these, separated by commas (default: all).")
    private List<String> only = List.of();

    @Option(
            names = "--baseline",
            paramLabel = "REV",
            description = "Also measure PlaceOrder of this Git revision, as 'a', which ratios then refer to.")
    private @Nullable String revision;

    @Option(
            names = "--against",
            paramLabel = "NAME",
            description =
                    "The variant that ratios refer to (default: a with --baseline, else plain if it is measured).")
    private @Nullable String against;

    @Option(names = "--aot", description = "Also measure each as in a container image with the JDK's AOT cache.")
    private boolean aot;

    @Option(names = "--no-restores", description = "Measure no starts with SnapStart.")
    private boolean noRestores;

    @Option(
            names = "--invokes",
            paramLabel = "N",
            defaultValue = "200",
            description = "Warm invocations of each start (default: ${DEFAULT-VALUE}).")
    private int invokes;

    @Option(
            names = "--json",
            paramLabel = "FILE",
            description = "Write the report here (default: load-tests/target/bench/bench.json).")
    private @Nullable Path json;

    @Option(names = "--readme", description = "Write the table into load-tests/README.md.")
    private boolean readme;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        requirePositive("--rounds", rounds);
        requirePositive("--invokes", invokes);
        var names = names();
        var reference = reference(names);
        if (!System.getProperty("os.name").equals("Linux")) {
            throw new CannotRun("the native code of AWS's Runtime Interface Client is built for Linux only");
        }
        var workspace = Workspace.here();
        var report = new Bench(workspace, rounds, invokes, aot, !noRestores).run(names, revision, reference);
        new Output(workspace)
                .write(report, json != null ? json : workspace.target().resolve("bench.json"), readme);
        return report.failures().isEmpty() ? 0 : 1;
    }

    /** The variants to measure. */
    private List<String> names() {
        var names = new ArrayList<>(only.isEmpty() ? Selection.names() : only);
        for (var name : names) {
            if (!Selection.names().contains(name)) {
                throw refused("--only must name variants out of %s, not %s"
                        .formatted(String.join(", ", Selection.names()), name));
            }
        }
        names.remove(Selection.REVISION);
        if (revision != null) {
            names.addFirst(Selection.REVISION);
        }
        if (names.isEmpty()) {
            throw refused("%s is measured with --baseline only".formatted(Selection.REVISION));
        }
        return names;
    }

    private String reference(List<String> names) {
        if (against != null) {
            if (!names.contains(against)) {
                throw refused("--against must name one of %s, not %s".formatted(String.join(", ", names), against));
            }
            return against;
        }
        return revision == null && names.contains("plain") ? "plain" : names.getFirst();
    }

    private void requirePositive(String option, int value) {
        if (value < 1) {
            throw refused("%s must be at least 1, not %s".formatted(option, value));
        }
    }

    private ParameterException refused(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
