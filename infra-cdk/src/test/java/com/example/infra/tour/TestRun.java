package com.example.infra.tour;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * One run of a test in a JVM of its own, with the options of this one.
 *
 * @param code how it ended, as {@link OneTest} says
 */
record TestRun(int code, String output) {

    private static final int MINUTES = 3;

    /** Runs the test as Maven would in the scratch copy, the classes compiled there first. */
    static TestRun of(NamedTest test, Scratch scratch) throws IOException, InterruptedException {
        var module = Path.of(test.module());
        var classPath = ModuleClassPath.of(scratch.original(), module)
                .after(scratch.classes())
                .before(List.of(codeOf(LauncherFactory.class), codeOf(OneTest.class)));
        var log = Files.createTempFile(scratch.classes().getParent(), "run", ".log");
        var process = new ProcessBuilder(command(test, scratch, classPath))
                .directory(scratch.sources().resolve(module).toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                throw new AssertionError(
                        "%s did not end within %s minutes: %s".formatted(test, MINUTES, Files.readString(log)));
            }
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        return new TestRun(process.exitValue(), Files.readString(log));
    }

    private static List<String> command(NamedTest test, Scratch scratch, ModuleClassPath classPath) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> option.matches("(-X|--|-Djdk[.]).*"))
                .forEach(command::add);
        command.addAll(List.of(
                "-Daws.accessKeyId=local",
                "-Daws.secretAccessKey=local",
                "-Dshop.repository=" + scratch.sources(),
                "-cp",
                classPath.toString(),
                OneTest.class.getName(),
                test.className(scratch.original()),
                test.method()));
        return command;
    }

    private static Path codeOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
