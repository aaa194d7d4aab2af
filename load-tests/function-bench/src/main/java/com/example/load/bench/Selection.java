package com.example.load.bench;

import com.example.load.bench.result.Subject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import stackrun.lambda.FunctionDefinition;

/** The variants of a run, and the subjects of its report. */
final class Selection {

    static final String REAL = "place-order";
    static final String REVISION = "a";

    /** The functions that can be started. */
    final List<Variant> variants = new ArrayList<>();

    /** Those and the ones that were not built. */
    final List<Subject> subjects = new ArrayList<>();

    private final Workspace workspace;
    private final Backend backend;

    Selection(Workspace workspace, Backend backend) {
        this.workspace = workspace;
        this.backend = backend;
    }

    /** Every name that {@code --only} accepts. */
    static List<String> names() {
        return Stream.concat(Stream.of(REVISION, REAL), Baseline.ALL.stream().map(Baseline::name))
                .toList();
    }

    void addReal() throws IOException {
        add(real(
                REAL,
                "the shop's PlaceOrder: token, schema, KMS, transaction",
                backend,
                deployment(REAL, workspace.repository())));
    }

    void addRevision(String name, Backend its, Path repository) throws IOException {
        add(real(REVISION, "PlaceOrder of " + name, its, deployment(REVISION, repository)));
    }

    private Deployment deployment(String name, Path repository) throws IOException {
        var folder = workspace.target().resolve("functions").resolve(name);
        return Deployment.ofModule(repository, "orders-service", folder);
    }

    private static Variant real(String name, String description, Backend backend, Deployment deployment) {
        var function = backend.placeOrder();
        return new Variant(name, description, function, backend.environment(function), deployment, backend::event);
    }

    void add(Baseline baseline) throws IOException, InterruptedException {
        try {
            var deployment = baseline.build(workspace);
            var function = function(baseline);
            add(new Variant(
                    baseline.name(),
                    baseline.description(),
                    function,
                    backend.environment(function),
                    deployment,
                    () -> backend.event().minimal()));
        } catch (Command.Failed e) {
            System.err.printf("%s is not built: %s%n", baseline.name(), e.getMessage());
            subjects.add(new Subject(baseline.name(), baseline.description(), 0, 0, e.getMessage()));
        }
    }

    private void add(Variant variant) throws IOException {
        variants.add(variant);
        var deployment = variant.deployment();
        subjects.add(new Subject(
                variant.name(),
                variant.description(),
                deployment.archiveBytes(),
                deployment.jars().size(),
                null));
    }

    /** Memory, timeout and logging are those of the real function. */
    private FunctionDefinition function(Baseline baseline) {
        var real = backend.placeOrder();
        var environment = new TreeMap<>(baseline.environment());
        environment.putAll(Map.of("MINIMAL_TABLE", Backend.MINIMAL_TABLE));
        return new FunctionDefinition(
                baseline.name(),
                real.arn(),
                real.artifact(),
                baseline.handler(),
                environment,
                real.timeout(),
                real.memoryMb(),
                1,
                false,
                real.snapStart(),
                Optional.empty(),
                real.platform());
    }
}
