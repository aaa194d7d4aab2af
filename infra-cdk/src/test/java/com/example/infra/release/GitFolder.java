package com.example.infra.release;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A repository of its own with a copy of what {@code ./release} reads, in one commit, out of reach of the user's settings. */
record GitFolder(Path folder) {

    private static final Path REPOSITORY = Path.of(System.getProperty("shop.repository"));

    private static final Map<String, String> ENVIRONMENT = Map.of(
            "GIT_CONFIG_GLOBAL", "/dev/null",
            "GIT_CONFIG_NOSYSTEM", "1",
            "GIT_AUTHOR_NAME", "Alice",
            "GIT_AUTHOR_EMAIL", "alice@example.com",
            "GIT_COMMITTER_NAME", "Alice",
            "GIT_COMMITTER_EMAIL", "alice@example.com");

    /** A command's exit status and everything it printed. */
    record Ended(int status, String output) {}

    static GitFolder in(Path folder) throws IOException, InterruptedException {
        var copy = new GitFolder(folder);
        Files.copy(REPOSITORY.resolve("release"), folder.resolve("release"));
        for (var part : List.of("openapi", "openapi/events", "infra-cdk/templates", "infra-cdk/templates/dev")) {
            Files.createDirectories(folder.resolve(part));
            try (var files = Files.list(REPOSITORY.resolve(part))) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    Files.copy(file, folder.resolve(part).resolve(file.getFileName()));
                }
            }
        }
        copy.write("releases/next.md", NextNotes.BEFORE_THE_FIRST + "\n\nThe first notes.\n\n## Breaking changes\n\n");
        copy.git("init", "-q");
        copy.commit();
        return copy;
    }

    Ended release(String... versions) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("sh", "release"));
        command.addAll(List.of(versions));
        return run(command);
    }

    String git(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        var ended = run(command);
        if (ended.status() != 0) {
            throw new AssertionError("%s: %s".formatted(command, ended.output()));
        }
        return ended.output();
    }

    void write(String file, String text) throws IOException {
        Files.createDirectories(folder.resolve(file).getParent());
        Files.writeString(folder.resolve(file), text);
    }

    String read(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    void commit() throws IOException, InterruptedException {
        git("add", "-A");
        git("commit", "-q", "-m", "Change something");
    }

    private Ended run(List<String> command) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
        builder.environment().putAll(ENVIRONMENT);
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(60, SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("%s does not end".formatted(command));
        }
        return new Ended(process.exitValue(), output);
    }
}
