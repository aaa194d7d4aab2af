package com.example.load.bench;

import com.example.load.bench.result.Machine;
import com.example.load.bench.result.Report;
import com.example.load.bench.result.Subject;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import stackrun.lambda.environment.FunctionCommand;

/** One run: builds what it measures, starts the servers, and measures in rounds. */
record Bench(Workspace workspace, int rounds, int invokes, boolean aot, boolean restores) {

    private static final Pattern CLIENT_VERSION = Pattern.compile("runtime-interface-client-([0-9.]+)\\.jar");

    /**
     * Measures the named variants.
     *
     * @param revision the Git revision of the variant {@code a}, or null
     * @param reference the variant that ratios refer to
     */
    Report run(List<String> names, @Nullable String revision, String reference)
            throws IOException, InterruptedException {
        try (var backend =
                Backend.start(workspace.repository(), workspace.target().resolve("run"))) {
            var selection = new Selection(workspace, backend);
            Folders.remove(workspace.logs());
            if (names.contains(Selection.REAL)) {
                selection.addReal();
            }
            for (var baseline : Baseline.ALL) {
                if (names.contains(baseline.name())) {
                    selection.add(baseline);
                }
            }
            if (revision == null) {
                return measure(selection, reference);
            }
            var built = Revision.build(revision, workspace);
            try (var its = Backend.start(built, workspace.target().resolve("run-a"))) {
                selection.addRevision(revision, its, built);
                return measure(selection, reference);
            }
        }
    }

    private Report measure(Selection selection, String reference) throws IOException, InterruptedException {
        var launches = new ArrayList<Launch>();
        for (var variant : selection.variants) {
            launches.add(Launch.managed(variant));
        }
        var subjects = new ArrayList<>(selection.subjects);
        var failures = new ArrayList<String>();
        if (aot) {
            addCached(selection.variants, launches, subjects, failures);
            addImages(selection.variants, launches, subjects, failures);
        }
        var probe = new Probe(pinning(), workspace.logs(), invokes);
        var measuring = new Rounds(probe, launches, restores);
        var measured = measuring.run(rounds);
        failures.addAll(measuring.failures);
        return new Report(
                Instant.now(),
                Revision.ofWorkingCopy(workspace),
                Machine.here(cpu(), Integer.getInteger("bench.processors", 0)),
                clientVersion(),
                selection.variants.getFirst().function().memoryMb(),
                invokes,
                reference,
                subjects,
                measured,
                failures);
    }

    /** Also the container form of each; one that cannot be trained is reported as not built. */
    private void addCached(List<Variant> variants, List<Launch> launches, List<Subject> subjects, List<String> failures)
            throws IOException, InterruptedException {
        var caches = new AotCache(workspace.target().resolve("aot"), workspace.logs());
        for (var variant : variants) {
            var name = variant.name() + ".aot";
            var description = variant.description() + ", as in a container image with an AOT cache";
            try {
                System.err.printf("Training %s ...%n", name);
                launches.add(caches.train(variant, variant.events().get()));
                var deployment = variant.deployment();
                subjects.add(new Subject(
                        name,
                        description,
                        deployment.archiveBytes() + caches.bytes(variant),
                        deployment.jars().size(),
                        null));
            } catch (MeasurementFailed e) {
                subjects.add(new Subject(name, description, 0, 0, e.getMessage()));
                failures.add(String.valueOf(e.getMessage()));
            }
        }
    }

    /** Also the file trees of container images, of those that have one. */
    private void addImages(List<Variant> variants, List<Launch> launches, List<Subject> subjects, List<String> failures)
            throws IOException, InterruptedException {
        for (var variant : variants) {
            var context = variant.deployment().imageContext();
            if (context.isEmpty()) {
                continue;
            }
            var name = variant.name() + ".image";
            var description = variant.description() + ", in the file tree of its container image";
            try {
                System.err.printf("Making %s ...%n", name);
                var tree = ImageTree.build(variant, context.get(), workspace);
                launches.add(Launch.image(variant, tree.root()));
                subjects.add(new Subject(name, description, tree.bytes(), tree.jars(), null));
            } catch (Command.Failed e) {
                subjects.add(new Subject(name, description, 0, 0, e.getMessage()));
                failures.add(String.valueOf(e.getMessage()));
            }
        }
    }

    /** The CPU for functions, which the script keeps free; empty if it found none. */
    private static String cpu() {
        return System.getProperty("bench.cpu", "");
    }

    private static List<String> pinning() {
        return cpu().isEmpty() ? List.of() : List.of("taskset", "-c", cpu());
    }

    private static String clientVersion() throws IOException {
        for (var entry : FunctionCommand.clientClassPath().split(File.pathSeparator, -1)) {
            var matched = CLIENT_VERSION.matcher(Path.of(entry).getFileName().toString());
            if (matched.find()) {
                return matched.group(1);
            }
        }
        throw new IOException("no Runtime Interface Client on its class path");
    }
}
