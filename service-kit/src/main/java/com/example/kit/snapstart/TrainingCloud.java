package com.example.kit.snapstart;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * All that a trained function calls: services of AWS, which answer from its script, the issuer of tokens, and the URL that
 * accepts the answer of a custom resource. It listens on the loopback interface.
 */
final class TrainingCloud implements AutoCloseable {

    private static final Map<String, String> SERVICES = Map.of(
            "DynamoDB_20120810", "DynamoDb", "TrentService", "Kms", "AmazonSQS", "Sqs", "Kinesis_20131202", "Kinesis");

    private static final String CALLBACK = "/callback";

    private final Replies replies = new Replies();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;
    private final String keySet;
    private volatile @Nullable String called;

    /** @param keySet the keys of the pool that issues tokens */
    TrainingCloud(String keySet) throws IOException {
        this.keySet = keySet;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    String callback() {
        return url() + CALLBACK;
    }

    /** Answers from these replies from now on. */
    void use(Map<String, JsonNode> next) {
        called = null;
        replies.use(next);
    }

    /** The body that a custom resource sent, or an empty text. */
    String called() {
        var body = called;
        return body == null ? "" : body;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            var path = exchange.getRequestURI().getPath();
            if (path.equals(CALLBACK)) {
                called = new String(body, StandardCharsets.UTF_8);
                send(exchange, 200, "text/plain", new byte[0]);
            } else if (path.endsWith("/.well-known/jwks.json")) {
                send(exchange, 200, "application/json", keySet.getBytes(StandardCharsets.UTF_8));
            } else {
                reply(exchange);
            }
        }
    }

    private void reply(HttpExchange exchange) throws IOException {
        var type = exchange.getRequestHeaders().getFirst("Content-Type");
        try {
            var body = CannedBody.of(replies.next(operation(exchange)), type == null ? "" : type);
            exchange.getResponseHeaders().set("x-amz-crc32", CannedBody.crc32(body));
            send(exchange, 200, type, body);
        } catch (IllegalStateException e) {
            send(exchange, 400, "text/plain", e.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    /** The service and operation that a request names, as a script writes them. */
    private static String operation(HttpExchange exchange) {
        var target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
        if (target == null) {
            return exchange.getRequestMethod().equals("PUT") ? "S3.PutObject" : "S3.GetObject";
        }
        var parts = target.split("\\.", 2);
        return "%s.%s".formatted(SERVICES.getOrDefault(parts[0], parts[0]), parts[1]);
    }

    private static void send(HttpExchange exchange, int status, @Nullable String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type == null ? "application/xml" : type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
