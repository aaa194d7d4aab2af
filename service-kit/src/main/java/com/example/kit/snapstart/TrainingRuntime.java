package com.example.kit.snapstart;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Lambda's side of the Runtime API for one process.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html">Lambda runtime API</a>
 */
final class TrainingRuntime implements AutoCloseable {

    private static final long ANSWER_SECONDS = 120;

    /** Milliseconds of the year 2100. */
    private static final long NO_DEADLINE = 4_102_444_800_000L;

    private record Event(String function, String json) {}

    private final SynchronousQueue<Event> next = new SynchronousQueue<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger sent = new AtomicInteger();
    private final HttpServer server;
    private volatile CompletableFuture<String> answer = new CompletableFuture<>();

    TrainingRuntime() throws IOException {
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/2018-06-01/runtime/", this::answer);
        server.start();
    }

    /** The host and port, as {@code AWS_LAMBDA_RUNTIME_API} names them. */
    String authority() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /**
     * Sends an event to the process that asks for one, and returns its answer.
     *
     * @throws IllegalStateException if the function failed, did not answer, or its process ended
     */
    String invoke(String function, String event, Process process) throws InterruptedException {
        var answered = new CompletableFuture<String>();
        answer = answered;
        var _ = process.onExit().thenRun(() -> answered.completeExceptionally(new IllegalStateException("it ended")));
        try {
            var pending = new Event(function, event);
            while (!answered.isDone() && !next.offer(pending, 1, TimeUnit.SECONDS)) {
                // The process still starts.
            }
            return answered.get(ANSWER_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("%s did not answer: %s".formatted(function, e.getMessage()), e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            if (path.endsWith("/invocation/next")) {
                send(exchange, next.take());
                return;
            }
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (path.endsWith("/response")) {
                answer.complete(body);
            } else {
                answer.completeExceptionally(new IllegalStateException(body));
            }
            exchange.sendResponseHeaders(202, -1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(HttpExchange exchange, Event event) throws IOException {
        Map.of(
                        "Content-Type", // AWS's client crashes without it
                        "application/json",
                        "Lambda-Runtime-Aws-Request-Id",
                        Integer.toString(sent.incrementAndGet()),
                        "Lambda-Runtime-Deadline-Ms",
                        Long.toString(NO_DEADLINE),
                        "Lambda-Runtime-Invoked-Function-Arn",
                        "arn:aws:lambda:eu-west-1:000000000000:function:" + event.function(),
                        "Lambda-Runtime-Trace-Id",
                        "Root=1-00000000-000000000000000000000000;Parent=0000000000000000;Sampled=1")
                .forEach(exchange.getResponseHeaders()::set);
        var json = event.json().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, json.length);
        exchange.getResponseBody().write(json);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
