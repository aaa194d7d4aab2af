package com.example.local.snapstart;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import stackrun.embedded.http.HttpHeaders;
import stackrun.embedded.http.HttpRequest;
import stackrun.embedded.http.HttpResponse;
import stackrun.embedded.http.HttpServer;

/**
 * A packed function in a JVM of its own under AWS's Runtime Interface Client, which stops where Lambda takes the snapshot and
 * continues when {@link #restore} is called.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/snapstart-runtime-hooks-java.html">Runtime hooks for Java</a>
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html">Runtime API</a>
 */
final class SnapshottedFunction implements AutoCloseable {

    private static final String PREFIX = "/2018-06-01/runtime";
    private static final String REQUEST = "8476a536-e9f4-11e8-9739-2dfe598c3fcd";
    private static final long PATIENCE = 60;

    /** The column of {@code /proc/net/udp} that holds the number of a socket. */
    private static final int INODE = 9;

    private final HttpServer api;
    private final Process process;
    private final Path classLog;
    private final Path output;
    private final CompletableFuture<Void> snapshot = new CompletableFuture<>();
    private final CountDownLatch restored = new CountDownLatch(1);
    private final CompletableFuture<String> event = new CompletableFuture<>();
    private final CompletableFuture<String> answer = new CompletableFuture<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile long restoredAt;
    private volatile long answeredAt;
    private volatile long classesBefore;
    private volatile long classesAfter;

    private SnapshottedFunction(Path taskRoot, Path folder, Map<String, String> environment, List<String> options)
            throws IOException {
        this.classLog = folder.resolve("classes.log");
        this.output = folder.resolve("output.log");
        this.api = HttpServer.start(this::answer);
        var builder = new ProcessBuilder(command(folder, classLog, options))
                .directory(taskRoot.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.environment()
                .putAll(Map.of(
                        "AWS_LAMBDA_RUNTIME_API", api.uri().getAuthority(), "LAMBDA_TASK_ROOT", taskRoot.toString()));
        this.process = builder.start();
        var _ = process.onExit().thenRun(() -> {
            snapshot.completeExceptionally(new IllegalStateException("the process ended: " + output()));
            answer.completeExceptionally(new IllegalStateException("the process ended: " + output()));
        });
    }

    /** Starts the function; it is initialized when {@link #awaitSnapshot} returns. */
    static SnapshottedFunction start(PackedService service, Path folder, Map<String, String> environment)
            throws IOException {
        return start(service, folder, environment, List.of());
    }

    /** Starts the function with more options of the JVM. */
    static SnapshottedFunction start(
            PackedService service, Path folder, Map<String, String> environment, List<String> options)
            throws IOException {
        return new SnapshottedFunction(service.taskRoot(), Files.createDirectories(folder), environment, options);
    }

    private static List<String> command(Path folder, Path classLog, List<String> options) throws IOException {
        String classPath;
        try (var resource = HttpServer.class.getResourceAsStream("/runtime-interface-client.class-path")) {
            classPath = new String(resource.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx512m"));
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac");
        command.add("-Dcom.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI="
                + library(classPath, folder));
        command.add("-Xlog:class+load=info:file=%s:uptime".formatted(classLog));
        command.addAll(options);
        command.addAll(List.of("-cp", classPath));
        command.add("com.amazonaws.services.lambda.runtime.api.client.AWSLambda");
        command.add("com.example.kit.lambda.SpringFunctionHandler::handleRequest");
        return command;
    }

    private static Path library(String classPath, Path folder) throws IOException {
        var jar = Stream.of(classPath.split(File.pathSeparator, -1))
                .filter(entry -> entry.contains("aws-lambda-java-runtime-interface-client"))
                .findFirst()
                .orElseThrow();
        var library = folder.resolve("libaws-lambda-jni.so");
        var architecture = System.getProperty("os.arch").equals("aarch64") ? "aarch_64" : "x86_64";
        try (var files = FileSystems.newFileSystem(Path.of(jar))) {
            Files.copy(files.getPath("jni", "libaws-lambda-jni.linux-%s.so".formatted(architecture)), library);
        }
        return library;
    }

    void awaitSnapshot() throws Exception {
        snapshot.get(PATIENCE, TimeUnit.SECONDS);
    }

    void restore() {
        restored.countDown();
    }

    String answerTo(String json) throws Exception {
        event.complete(json);
        return answer.get(PATIENCE, TimeUnit.SECONDS);
    }

    /** The lines of the JVM's log of the classes that were loaded between the restore and the answer. */
    List<String> classesAfterRestore() throws IOException {
        try (var lines = Files.lines(classLog)) {
            return lines.skip(classesBefore).limit(classesAfter - classesBefore).toList();
        }
    }

    List<String> classes() throws IOException {
        return Files.readAllLines(classLog);
    }

    /** The number of classes that were loaded until the answer. */
    long classesUntilAnswer() {
        return classesAfter;
    }

    long millisToAnswer() {
        return TimeUnit.NANOSECONDS.toMillis(answeredAt - restoredAt);
    }

    /** The number of its datagram sockets, as Linux counts them. */
    long datagramSockets() throws IOException {
        var proc = Path.of("/proc", Long.toString(process.pid()));
        var open = new ArrayList<String>();
        for (var table : List.of("udp", "udp6")) {
            try (var lines = Files.lines(proc.resolve("net").resolve(table))) {
                lines.skip(1).map(line -> line.strip().split("\\s+", -1)[INODE]).forEach(open::add);
            }
        }
        try (var files = Files.list(proc.resolve("fd"))) {
            return files.map(SnapshottedFunction::target)
                    .filter(target -> open.stream().anyMatch(inode -> target.equals("socket:[%s]".formatted(inode))))
                    .count();
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException closed) {
            return "";
        }
    }

    String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private HttpResponse answer(HttpRequest request) throws Exception {
        var path = request.path().substring(PREFIX.length());
        return switch (path) {
            case "/restore/next" -> {
                classesBefore = lines();
                snapshot.complete(null);
                restored.await();
                restoredAt = System.nanoTime();
                yield HttpResponse.empty(200);
            }
            case "/invocation/next" -> next();
            case "/init/error", "/restore/error" -> {
                snapshot.completeExceptionally(new IllegalStateException(request.text() + output()));
                yield HttpResponse.of(202, "application/json", "{}");
            }
            default -> {
                answeredAt = System.nanoTime();
                classesAfter = lines();
                answer.complete(request.text());
                yield HttpResponse.empty(202);
            }
        };
    }

    private HttpResponse next() throws Exception {
        snapshot.complete(null);
        if (answer.isDone()) {
            end.await();
        }
        var headers = HttpHeaders.of("Content-Type", "application/json")
                .add("Lambda-Runtime-Aws-Request-Id", REQUEST)
                .add("Lambda-Runtime-Deadline-Ms", Long.toString(System.currentTimeMillis() + 60_000))
                .add("Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:eu-west-1:000000000000:function:any")
                .add(
                        "Lambda-Runtime-Trace-Id",
                        "Root=1-67a1b2c3-0123456789abcdef01234567;Parent=53995c3f42cd8ad8;Sampled=1");
        return new HttpResponse(200, headers, event.get().getBytes(StandardCharsets.UTF_8));
    }

    private long lines() throws IOException {
        try (var lines = Files.lines(classLog)) {
            return lines.count();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        restored.countDown();
        end.countDown();
        event.complete("");
        api.close();
    }
}
