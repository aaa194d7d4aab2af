package com.example.load.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Reads from outside what a process has used: nothing runs in it for that. */
final class Readings {

    private static final Path BIN = Path.of(System.getProperty("java.home"), "bin");

    private final ProcessHandle process;

    Readings(ProcessHandle process) {
        this.process = process;
    }

    /** CPU seconds of all threads, in user and kernel mode; from {@code /proc/PID/stat} in steps of 10 ms. */
    double cpuSeconds() {
        return process.info().totalCpuDuration().map(Duration::toNanos).orElse(0L) / 1e9;
    }

    /** Resident memory in MB. */
    double rssMb() throws IOException {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) * 1024 / 1e6)
                    .findFirst()
                    .orElseThrow(() -> new IOException("no VmRSS of process " + process.pid()));
        }
    }

    /** The classes loaded so far, from the JDK's archive or not: {@code jstat} reads a file that the JVM shares. */
    int classes() throws IOException, InterruptedException {
        var jstat = new ProcessBuilder(
                        BIN.resolve("jstat").toString(),
                        "-J-XX:TieredStopAtLevel=1",
                        "-class",
                        Long.toString(process.pid()))
                .redirectErrorStream(true)
                .start();
        var output = new String(jstat.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (jstat.waitFor() != 0) {
            throw new IOException("jstat: " + output.strip());
        }
        // A row of titles, then a row that begins with the number.
        return Integer.parseInt(output.lines().toList().get(1).strip().split("\\s+", 2)[0]);
    }
}
