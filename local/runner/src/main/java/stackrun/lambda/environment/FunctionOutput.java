package stackrun.lambda.environment;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import stackrun.lambda.FunctionDefinition;
import stackrun.lambda.LogSettings;
import tools.jackson.databind.json.JsonMapper;

/**
 * The output of functions, in one file each: the local log groups.
 *
 * <p>Functions in this JVM share its standard output; what a thread of theirs prints there goes to their file.
 */
public final class FunctionOutput implements AutoCloseable {

    private static final InheritableThreadLocal<Sink> CURRENT = new InheritableThreadLocal<>();

    private record Sink(FunctionOutput output, String function) {}

    private final Path folder;
    private final Map<String, OutputStream> files = new ConcurrentHashMap<>();
    private final Set<String> discarded = ConcurrentHashMap.newKeySet();

    /** Writes into {@code folder/<function>.log}, after what earlier runs left there. */
    public FunctionOutput(Path folder) {
        this.folder = folder;
    }

    /** Sends what functions print in this JVM to their files; what others print goes where it went before. */
    public static synchronized void divert() {
        if (!(System.out instanceof Diverted)) {
            System.setOut(new Diverted(System.out));
            System.setErr(new Diverted(System.err));
        }
    }

    /** Discards what a function prints from now on. */
    void discard(String function) {
        discarded.add(function);
    }

    /** From here on this thread, and those it starts, print for the function. */
    void enter(String function) {
        CURRENT.set(new Sink(this, function));
    }

    /** Adds a line to a file. */
    public void write(String function, String line) {
        write(function, (line + "\n").getBytes(StandardCharsets.UTF_8), 0);
    }

    /**
     * Adds what Lambda itself says of a function, in the function's format. Nothing but errors is said, and every
     * {@code SystemLogLevel} lets them through.
     */
    void error(FunctionDefinition function, String requestId, String message, Instant now) {
        if (function.platform().logs().format() == LogSettings.Format.TEXT) {
            write(function.name(), message);
            return;
        }
        var line = JsonMapper.shared().createObjectNode();
        line.put("timestamp", now.toString());
        line.put("level", "ERROR");
        line.put("function", function.name());
        line.put("requestId", requestId);
        line.put("message", message);
        write(function.name(), line.toString());
    }

    private void write(String function, byte[] bytes, int offset) {
        if (discarded.contains(function)) {
            return;
        }
        try {
            var file = files.computeIfAbsent(function, this::open);
            synchronized (file) {
                file.write(bytes, offset, bytes.length - offset);
                file.flush();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The end of the function's file, which is made if it is not there yet, for a process that writes into it by itself. */
    Redirect redirect(String function) {
        if (discarded.contains(function)) {
            return Redirect.DISCARD;
        }
        files.computeIfAbsent(function, this::open);
        return Redirect.appendTo(file(function).toFile());
    }

    public Path file(String function) {
        return folder.resolve(function + ".log");
    }

    private OutputStream open(String function) {
        try {
            Files.createDirectories(folder);
            return Files.newOutputStream(file(function), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the log of " + function, e);
        }
    }

    @Override
    public void close() {
        files.values().forEach(file -> {
            try {
                file.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static final class Diverted extends PrintStream {

        Diverted(PrintStream before) {
            super(
                    new OutputStream() {
                        @Override
                        public void write(int b) {
                            write(new byte[] {(byte) b}, 0, 1);
                        }

                        @Override
                        public void write(byte[] bytes, int offset, int length) {
                            var sink = CURRENT.get();
                            if (sink == null) {
                                before.write(bytes, offset, length);
                                before.flush();
                            } else {
                                sink.output()
                                        .write(
                                                sink.function(),
                                                java.util.Arrays.copyOfRange(bytes, offset, offset + length),
                                                0);
                            }
                        }
                    },
                    true,
                    StandardCharsets.UTF_8);
        }
    }
}
