package com.example.local.snapstart;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.CRC32;
import stackrun.embedded.http.HttpRequest;
import stackrun.embedded.http.HttpResponse;
import stackrun.embedded.http.HttpServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.cbor.CBORMapper;

/**
 * Every service that a function calls. Until {@link #play} it knows no data and rejects what the role of some function does
 * not allow; after that it answers from the script, over the network.
 */
final class ScriptedCloud implements AutoCloseable {

    private static final Map<String, String> SERVICES = Map.of(
            "DynamoDB_20120810", "DynamoDb", "TrentService", "Kms", "AmazonSQS", "Sqs", "Kinesis_20131202", "Kinesis");

    private final HttpServer server;
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final List<String> credentials = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> played = new HashMap<>();
    private final Map<String, String> bodies = new ConcurrentHashMap<>();
    private volatile String keySet;
    private volatile JsonNode replies;

    ScriptedCloud(ScriptedPool pool) throws IOException {
        this.keySet = pool.keySet();
        this.server = HttpServer.start(this::answer);
    }

    String url() {
        return server.uri().toString();
    }

    /** Returns the operations called since the last time, for example {@code DynamoDb.GetItem}. */
    List<String> takeCalls() {
        var taken = List.copyOf(calls);
        calls.clear();
        return taken;
    }

    /** Returns the body of the last call of an operation. */
    String body(String operation) {
        return bodies.get(operation);
    }

    List<String> credentials() {
        return credentials;
    }

    void play(JsonNode script) {
        replies = script;
    }

    void publish(ScriptedPool pool) {
        keySet = pool.keySet();
    }

    private synchronized HttpResponse answer(HttpRequest request) {
        var operation = operation(request);
        calls.add(operation);
        bodies.put(operation, request.text());
        request.headers()
                .first("Authorization")
                .map(header -> header.replaceAll(".*Credential=([^/]+)/.*", "$1"))
                .ifPresent(credentials::add);
        return switch (operation) {
            case "keys" -> HttpResponse.of(200, "application/json", keySet);
            case "callback" -> HttpResponse.empty(200);
            default -> replies == null ? unknown(operation) : reply(operation, request);
        };
    }

    private static String operation(HttpRequest request) {
        if (request.path().endsWith("/.well-known/jwks.json")) {
            return "keys";
        }
        if (request.path().equals("/callback")) {
            return "callback";
        }
        var target = request.headers().first("X-Amz-Target").orElse("");
        if (target.isEmpty()) {
            return "S3." + (request.method().equals("GET") ? "GetObject" : request.method());
        }
        var parts = target.split("\\.", 2);
        return SERVICES.getOrDefault(parts[0], parts[0]) + "." + parts[1];
    }

    private static HttpResponse unknown(String operation) {
        return switch (operation) {
            case "DynamoDb.GetItem" -> HttpResponse.of(200, "application/x-amz-json-1.0", "{}");
            case "Kms.Decrypt" -> error("InvalidCiphertextException");
            case "S3.GetObject" -> HttpResponse.of(404, "application/xml", "<Error><Code>NoSuchKey</Code></Error>");
            default -> error("AccessDeniedException");
        };
    }

    private static HttpResponse error(String type) {
        return HttpResponse.of(400, "application/x-amz-json-1.1", "{\"__type\":\"%s\"}".formatted(type))
                .with("x-amzn-errortype", type);
    }

    private HttpResponse reply(String operation, HttpRequest request) {
        var reply = replies.path(operation.equals("S3.PUT") ? "S3.PutObject" : operation);
        if (reply.isArray()) {
            int position = played.merge(operation, 1, Integer::sum) - 1;
            reply = reply.get(Math.min(position, reply.size() - 1));
        }
        if (reply.isMissingNode()) {
            return error("UnknownOperationException");
        }
        var type = request.headers().first("Content-Type").orElse("application/json");
        var body = type.contains("cbor")
                ? CBORMapper.shared().writeValueAsBytes(reply)
                : (reply.isString() ? reply.stringValue() : reply.toString()).getBytes(StandardCharsets.UTF_8);
        var sum = new CRC32();
        sum.update(body);
        return HttpResponse.of(200, type, body).with("x-amz-crc32", Long.toString(sum.getValue()));
    }

    @Override
    public void close() {
        server.close();
    }
}
