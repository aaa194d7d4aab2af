package com.example.local.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * {@code ./run} as a process of its own, in a repository whose path has spaces: a folder with links to the modules, and
 * a script that starts the classes under test.
 */
record Command(Path repository) implements AutoCloseable {

    private static final Path ROOT = Path.of(System.getProperty("shop.repository"));

    /** The exit code and output of a command. */
    record Ended(int status, String out, String err) {}

    static Command in(Path folder) throws IOException {
        var repository = Files.createDirectories(folder.resolve("my shop"));
        try (var entries = Files.list(ROOT)) {
            for (var entry : entries.filter(Files::isDirectory).toList()) {
                if (!entry.getFileName().toString().startsWith(".")) {
                    Files.createSymbolicLink(repository.resolve(entry.getFileName()), entry);
                }
            }
        }
        var script = repository.resolve("run");
        Files.writeString(
                script, """
                #!/bin/sh
                exec "%s/bin/java" -Dshop.repository="$(cd "$(dirname "$0")" && pwd)" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 \\
                  --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \\
                  -cp '%s' com.example.local.cli.Main "$@"
                """.formatted(System.getProperty("java.home"), System.getProperty("java.class.path")));
        if (!script.toFile().setExecutable(true)) {
            throw new IOException("cannot make %s executable".formatted(script));
        }
        return new Command(repository);
    }

    /** Takes the links away, so that nobody deletes what they lead to. */
    @Override
    public void close() throws IOException {
        try (var entries = Files.list(repository)) {
            for (var entry : entries.filter(Files::isSymbolicLink).toList()) {
                Files.delete(entry);
            }
        }
    }

    Process start(String... arguments) throws IOException {
        return start(Map.of(), arguments);
    }

    private Process start(Map<String, String> environment, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of("./run"));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).directory(repository.toFile());
        process.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
        process.environment().putAll(environment);
        return process.start();
    }

    Ended run(String... arguments) throws Exception {
        return end(start(arguments));
    }

    /** As {@link #run(String...)}, with more in the environment than this process has. */
    Ended runWith(Map<String, String> environment, String... arguments) throws Exception {
        return end(start(environment, arguments));
    }

    /** Hands a line to the shell, as one who pastes it. */
    Ended paste(String line) throws Exception {
        return end(new ProcessBuilder("sh", "-c", line)
                .directory(repository.toFile())
                .start());
    }

    private static Ended end(Process process) throws Exception {
        var err = new ArrayList<String>();
        var reader = Thread.ofVirtual()
                .start(() -> err.addAll(process.errorReader().lines().toList()));
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("it does not end");
        }
        reader.join();
        return new Ended(process.exitValue(), out, String.join("\n", err));
    }

    /** Everything a process prints until it says that it is ready. */
    static String welcome(Process process) throws IOException {
        var text = new StringBuilder();
        var reader = process.inputReader();
        for (var line = reader.readLine(); line != null; line = reader.readLine()) {
            text.append(line).append('\n');
            if (line.endsWith("}'")) {
                return text.toString();
            }
        }
        throw new AssertionError(
                "it ended: %s%s".formatted(text, process.errorReader().lines().toList()));
    }

    Path endpoints() {
        return repository.resolve(".run").resolve("endpoints.json");
    }

    /** The process and all it has started. */
    static List<ProcessHandle> family(Process process) {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .toList();
    }
}
