package com.example.load.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A command of the build, which writes into a log. */
final class Command {

    private Command() {}

    /**
     * Runs a command and waits for it.
     *
     * @param log of its output; overwritten
     * @throws Failed if it exits with another code than 0
     */
    static void run(Path folder, Path log, List<String> command) throws IOException, InterruptedException {
        Files.createDirectories(log.getParent());
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(log.toFile())
                .start();
        if (process.waitFor() != 0) {
            throw new Failed(firstError(log), log);
        }
    }

    /** The first error that Maven printed, or the last line. */
    private static String firstError(Path log) throws IOException {
        var lines =
                Files.readAllLines(log).stream().filter(line -> !line.isBlank()).toList();
        return lines.stream()
                .filter(line -> line.startsWith("[ERROR] "))
                .map(line -> line.substring("[ERROR] ".length()))
                .findFirst()
                .orElse(lines.isEmpty() ? "no output" : lines.getLast());
    }

    /** A command failed; the message says why. */
    static final class Failed extends IOException {

        private static final long serialVersionUID = 1L;

        Failed(String why, Path log) {
            super("%s (%s)".formatted(why.replaceFirst("-> \\[Help 1]$", "").strip(), log.getFileName()));
        }
    }
}
