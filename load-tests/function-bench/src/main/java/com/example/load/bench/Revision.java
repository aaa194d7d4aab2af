package com.example.load.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The services of a Git revision, built from its own sources.
 *
 * <p>Its sources are exported, not checked out: a bench that is killed leaves nothing behind in the Git repository. Only
 * packages and templates are kept, so that the same revision is built once.
 */
final class Revision {

    private static final List<String> MODULES = List.of("orders-service", "inventory-service", "stream-processor");
    private static final Path TEMPLATES = Path.of("infra-cdk", "templates");

    private Revision() {}

    /**
     * Builds the services of a revision; returns a folder that looks like the built repository to a local run.
     *
     * @param name anything that Git takes for a commit
     */
    static Path build(String name, Workspace workspace) throws IOException, InterruptedException {
        var commit = git(workspace.repository(), "rev-parse", "--verify", "--short=12", name + "^{commit}");
        var kept = workspace.target().resolve("revisions").resolve(commit);
        if (Files.isDirectory(kept)) {
            return kept;
        }
        System.err.printf("Building %s ...%n", commit);
        var sources = workspace.target().resolve("revisions").resolve(commit + "-sources");
        Folders.remove(sources);
        try {
            export(commit, sources, workspace);
            Command.run(
                    sources,
                    workspace.logs().resolve("build-%s.log".formatted(commit)),
                    List.of(
                            sources.resolve("mvnw").toString(),
                            "-B",
                            "-ntp",
                            "-q",
                            "-DskipTests",
                            "-Dspotless.check.skip=true",
                            "-pl",
                            String.join(",", MODULES),
                            "-am",
                            "package"));
            keep(sources, kept);
        } finally {
            Folders.remove(sources);
        }
        return kept;
    }

    private static void export(String commit, Path folder, Workspace workspace)
            throws IOException, InterruptedException {
        Files.createDirectories(folder);
        var archive = workspace.target().resolve("revisions").resolve(commit + ".tar");
        try {
            git(workspace.repository(), "archive", "--format=tar", "--output=" + archive, commit);
            Command.run(
                    folder,
                    workspace.logs().resolve("export-%s.log".formatted(commit)),
                    List.of("tar", "-xf", archive.toString()));
        } finally {
            Files.deleteIfExists(archive);
        }
    }

    /** Moves what a local run reads; the folder appears with its last file. */
    static void keep(Path sources, Path kept) throws IOException {
        var next = kept.resolveSibling(kept.getFileName() + "-next");
        Folders.remove(next);
        for (var module : MODULES) {
            var target = Path.of(module, "target");
            Files.createDirectories(next.resolve(target));
            for (var name : List.of(module + "-lambda", module + "-lambda.zip")) {
                Files.move(
                        sources.resolve(target).resolve(name),
                        next.resolve(target).resolve(name));
            }
        }
        keepNames(sources, next);
        Files.createDirectories(next.resolve(TEMPLATES).getParent());
        Files.move(sources.resolve(TEMPLATES), next.resolve(TEMPLATES));
        Files.move(next, kept);
    }

    /** A local run takes a folder with a POM for a module, whose jar is never shared between functions. */
    private static void keepNames(Path sources, Path next) throws IOException {
        try (var modules = Files.newDirectoryStream(sources, module -> Files.exists(module.resolve("pom.xml")))) {
            for (var module : modules) {
                var kept = Files.createDirectories(next.resolve(module.getFileName()));
                Files.move(module.resolve("pom.xml"), kept.resolve("pom.xml"));
            }
        }
    }

    /** The commit of the working copy, with {@code +} behind it if something is not committed. */
    static String ofWorkingCopy(Workspace workspace) throws IOException, InterruptedException {
        var commit = git(workspace.repository(), "rev-parse", "--short=12", "HEAD");
        return git(workspace.repository(), "status", "--porcelain").isEmpty() ? commit : commit + "+";
    }

    private static String git(Path folder, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IOException("git %s: %s".formatted(arguments[0], output));
        }
        return output;
    }
}
