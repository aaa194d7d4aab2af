package com.example.load.bench.result;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The machine of a run.
 *
 * @param pinned the CPU that functions were pinned to, or empty
 */
public record Machine(String system, String processor, int processors, String pinned, String jdk) {

    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

    /** This machine. */
    public static Machine here(String pinned, int processors) {
        return new Machine(
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                model(),
                processors,
                pinned,
                System.getProperty("java.vm.vendor") + " " + System.getProperty("java.runtime.version"));
    }

    private static String model() {
        try (var lines = Files.lines(PROCESSORS)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown processor");
        } catch (IOException e) {
            return "unknown processor";
        }
    }
}
