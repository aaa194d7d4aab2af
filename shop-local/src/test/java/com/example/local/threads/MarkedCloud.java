package com.example.local.threads;

import com.example.local.threads.Evidence.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import stackrun.embedded.http.HttpRequest;
import stackrun.embedded.http.HttpResponse;
import stackrun.embedded.http.HttpServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.cbor.CBORMapper;

/** Answers each call to AWS with the replies of the request whose canary the call carries, and adds the call to the evidence. */
final class MarkedCloud implements AutoCloseable {

    private static final Map<String, String> SERVICES = Map.of(
            "DynamoDB_20120810", "DynamoDb", "TrentService", "Kms", "AmazonSQS", "Sqs", "Kinesis_20131202", "Kinesis");

    private final Evidence evidence;
    private final String keySet;
    private final IntFunction<JsonNode> replies;
    private final IntPredicate denied;
    private final Map<String, Integer> played = new ConcurrentHashMap<>();
    private final Map<Integer, String> keyReferences = new ConcurrentHashMap<>();
    private final Map<Integer, String> callbacks = new ConcurrentHashMap<>();
    private final HttpServer server;

    /**
     * @param replies by the number of a canary
     * @param denied whether every call of a canary is denied
     */
    MarkedCloud(Evidence evidence, String keySet, IntFunction<JsonNode> replies, IntPredicate denied)
            throws IOException {
        this.evidence = evidence;
        this.keySet = keySet;
        this.replies = replies;
        this.denied = denied;
        this.server = HttpServer.start(this::answer);
    }

    String url() {
        return server.uri().toString();
    }

    private HttpResponse answer(HttpRequest request) throws GeneralSecurityException, IOException {
        if (request.path().endsWith("/.well-known/jwks.json")) {
            return HttpResponse.of(200, "application/json", keySet);
        }
        var owners = evidence.add(Kind.CALL, text(request));
        if (request.path().startsWith("/callback/")) {
            owners.forEach(owner -> callbacks.put(owner, request.text()));
            return HttpResponse.empty(200);
        }
        if (owners.isEmpty()) {
            return error("UnknownOperationException");
        }
        // Two are a crossing, of which the one that the body asks for gets its data.
        var asked = Canary.in(new String(request.body(), StandardCharsets.ISO_8859_1));
        var canary = new Canary((asked.isEmpty() ? owners : asked).iterator().next());
        return denied.test(canary.number())
                ? error("AccessDeniedException")
                : reply(operation(request), request, canary)
                        .with("x-amzn-RequestId", canary.uuid())
                        .with("x-amz-request-id", canary.uuid());
    }

    /** What the request of a custom resource sent to its URL, or null. */
    @Nullable
    String takeCallback(int number) {
        return callbacks.remove(number);
    }

    /** The whole request, and what its body contains compressed. */
    private static String text(HttpRequest request) throws IOException {
        var text = new StringBuilder(request.path());
        request.headers()
                .first("X-Amzn-Trace-Id")
                .ifPresent(header -> text.append('\n').append(header));
        request.headers()
                .first("Authorization")
                .ifPresent(header -> text.append('\n').append(header));
        var body = request.body();
        text.append('\n').append(new String(body, StandardCharsets.ISO_8859_1));
        for (int i = 0; i + 2 < body.length; i++) {
            if (body[i] == (byte) 0x1f && body[i + 1] == (byte) 0x8b && body[i + 2] == 8) {
                var in = new GZIPInputStream(new ByteArrayInputStream(body, i, body.length - i));
                text.append('\n').append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                break;
            }
        }
        return text.toString();
    }

    private static String operation(HttpRequest request) {
        var target = request.headers().first("X-Amz-Target").orElse("");
        if (target.isEmpty()) {
            return request.method().equals("GET") ? "S3.GetObject" : "S3.PutObject";
        }
        var parts = target.split("\\.", 2);
        return SERVICES.getOrDefault(parts[0], parts[0]) + "." + parts[1];
    }

    private HttpResponse reply(String operation, HttpRequest request, Canary canary) throws GeneralSecurityException {
        var reply = replies.apply(canary.number()).path(operation);
        if (reply.isArray()) {
            // A retry on a busy machine gets the reply of its first attempt.
            var attempt = request.headers().first("amz-sdk-request").orElse("");
            int next = attempt.matches("attempt=([2-9]|1[0-9]).*") ? 0 : 1;
            int position = Math.max(1, played.merge(operation + canary.number(), next, Integer::sum)) - 1;
            reply = reply.get(Math.min(position, reply.size() - 1));
        }
        if (reply.isMissingNode()) {
            return error("UnknownOperationException");
        }
        var json = switch (operation) {
            case "Sqs.SendMessageBatch" -> withDigests(reply.toString(), request);
            case "Kms.GenerateDataKey" -> {
                keyReferences.put(
                        canary.number(),
                        body(request).at("/EncryptionContext/keyRef").asString());
                yield reply.toString();
            }
            case "DynamoDb.PutItem" -> {
                checkKeyReference(body(request).path("Item"), canary);
                yield reply.toString();
            }
            case "DynamoDb.TransactWriteItems" -> {
                checkContacts(body(request), canary);
                yield reply.toString();
            }
            default -> reply.isString() ? reply.stringValue() : reply.toString();
        };
        var type = request.headers().first("Content-Type").orElse("application/json");
        var bytes = type.contains("cbor")
                ? CBORMapper.shared().writeValueAsBytes(JsonMapper.shared().readTree(json))
                : json.getBytes(StandardCharsets.UTF_8);
        var sum = new CRC32();
        sum.update(bytes);
        return HttpResponse.of(200, type, bytes).with("x-amz-crc32", Long.toString(sum.getValue()));
    }

    private static JsonNode body(HttpRequest request) {
        return JsonMapper.shared().readTree(request.body());
    }

    /** The SDK compares the digest of each message with that of the reply. */
    private static String withDigests(String reply, HttpRequest request) throws GeneralSecurityException {
        var message = body(request).at("/Entries/0/MessageBody").asString().getBytes(StandardCharsets.UTF_8);
        var digest = HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(message));
        return reply.replaceAll("\"MD5OfMessageBody\":\"[^\"]*\"", "\"MD5OfMessageBody\":\"%s\"".formatted(digest));
    }

    /** The key that a customer's item holds is the one that KMS generated for this customer. */
    private void checkKeyReference(JsonNode item, Canary canary) {
        if (item.has("wrappedKey")) {
            var stored = item.at("/keyRef/S").asString();
            if (!stored.equals(keyReferences.get(canary.number()))) {
                evidence.crossing(Kind.KEY, Set.of(canary.number()), "a customer's item refers to another key");
            }
        }
    }

    /** The contact of an order can be decrypted with the key of its customer, and is the contact of its customer. */
    private void checkContacts(JsonNode transaction, Canary canary) {
        for (var write : transaction.path("TransactItems")) {
            var item = write.at("/Put/Item");
            if (item.has("contact")) {
                try {
                    var contact =
                            Base64.getDecoder().decode(item.at("/contact/B").asString());
                    evidence.add(
                            Kind.KEY,
                            canary,
                            SealedContacts.open(canary, item.at("/orderId/S").asString(), contact));
                } catch (GeneralSecurityException e) {
                    evidence.crossing(Kind.KEY, Set.of(canary.number()), "a contact is sealed with another key: " + e);
                }
            }
        }
    }

    private static HttpResponse error(String type) {
        return HttpResponse.of(400, "application/x-amz-json-1.1", "{\"__type\":\"%s\"}".formatted(type))
                .with("x-amzn-errortype", type);
    }

    @Override
    public void close() {
        server.close();
    }
}
