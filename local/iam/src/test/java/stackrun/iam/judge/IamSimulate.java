package stackrun.iam.judge;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Runs {@code @cloud-copilot/iam-simulate}, pinned in {@code judge/package-lock.json}, in one process of Node. */
final class IamSimulate {

    private static final Path FOLDER = Path.of("judge");
    private static final boolean WINDOWS = File.separatorChar == '\\';

    private IamSimulate() {}

    /** Returns the outcome of each case, or why the case was refused. */
    static List<String> outcomes(List<JudgedCase> cases) {
        String lines = cases.stream().map(each -> each.json().toString()).collect(Collectors.joining("\n"));
        return List.of(run("simulate.mjs", lines).split("\n", -1)).subList(0, cases.size());
    }

    /** Runs a script, which reads one file and writes another. */
    static String run(String script, String input) {
        install();
        try {
            Path target = Files.createDirectories(Path.of("target", "judge"));
            Path from = Files.writeString(target.resolve(script + ".in"), input);
            Path to = target.resolve(script + ".out");
            Files.deleteIfExists(to);
            start(List.of(
                    "node",
                    script,
                    from.toAbsolutePath().toString(),
                    to.toAbsolutePath().toString()));
            return Files.readString(to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fails, rather than skip the comparison, if the packages cannot be installed. */
    private static synchronized void install() {
        Path installed = FOLDER.resolve("node_modules/.package-lock.json");
        Path locked = FOLDER.resolve("package-lock.json");
        try {
            if (!Files.exists(installed)
                    || Files.getLastModifiedTime(installed).compareTo(Files.getLastModifiedTime(locked)) < 0) {
                start(List.of(WINDOWS ? "npm.cmd" : "npm", "ci", "--prefer-offline", "--no-audit", "--no-fund"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void start(List<String> command) throws IOException {
        Path log = Files.createTempFile(Files.createDirectories(Path.of("target", "judge")), "node", ".log");
        Process process = new ProcessBuilder(command)
                .directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            if (process.waitFor() != 0) {
                throw new IllegalStateException("the evaluator is not compared with iam-simulate: "
                        + String.join(" ", command) + " failed in local/iam/judge: " + Files.readString(log));
            }
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while " + command.getFirst() + " ran", e);
        }
    }
}
