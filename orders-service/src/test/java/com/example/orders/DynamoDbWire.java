package com.example.orders;

import com.example.kit.testing.LocalAws;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import stackrun.embedded.Service;
import stackrun.embedded.http.HttpRequest;
import stackrun.embedded.http.HttpResponse;
import stackrun.embedded.http.HttpServer;

/** A proxy for DynamoDB that can change or lose requests and responses. */
public final class DynamoDbWire implements AutoCloseable {

    /** Decides how a request is answered; {@link #pass} forwards it. */
    @FunctionalInterface
    public interface Fate {
        HttpResponse of(HttpRequest request, DynamoDbWire wire) throws IOException, InterruptedException;
    }

    private static final String AMZ_JSON = "application/x-amz-json-1.0";

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI dynamoDb =
            URI.create(LocalAws.environment(Service.DYNAMODB).get("AWS_ENDPOINT_URL_DYNAMODB"));
    private final List<HttpRequest> requests = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    public DynamoDbWire(Fate fate) throws IOException {
        this.server = HttpServer.start(request -> {
            requests.add(request);
            return fate.of(request, this);
        });
    }

    /** Returns true if the request calls this operation, for example {@code TransactWriteItems}. */
    public static boolean is(HttpRequest request, String operation) {
        return request.headers().first("X-Amz-Target").orElse("").endsWith("." + operation);
    }

    /** Forwards the request to DynamoDB and returns the response. */
    public HttpResponse pass(HttpRequest request) throws IOException, InterruptedException {
        return pass(request, request.body());
    }

    /** Forwards the request with another body and returns the response. */
    public HttpResponse pass(HttpRequest request, byte[] body) throws IOException, InterruptedException {
        var answer = http.send(
                java.net.http.HttpRequest.newBuilder(dynamoDb)
                        .header(
                                "X-Amz-Target",
                                request.headers().first("X-Amz-Target").orElseThrow())
                        .header(
                                "Authorization",
                                request.headers().first("Authorization").orElseThrow())
                        .header("Content-Type", AMZ_JSON)
                        .POST(BodyPublishers.ofByteArray(body))
                        .build(),
                BodyHandlers.ofByteArray());
        return HttpResponse.of(answer.statusCode(), AMZ_JSON, answer.body());
    }

    /** Returns an error response in the format of DynamoDB. */
    public static HttpResponse error(String type, String more) {
        return HttpResponse.of(
                400,
                AMZ_JSON,
                "{\"__type\":\"com.amazonaws.dynamodb.v20120810#%s\",\"message\":\"x\"%s}".formatted(type, more));
    }

    /** Returns the number of calls of an operation. */
    public long calls(String operation) {
        return requests.stream().filter(request -> is(request, operation)).count();
    }

    /** Returns the requests, in order of arrival. */
    public List<HttpRequest> requests() {
        return requests;
    }

    /** A client that calls DynamoDB through this proxy, configured like those of functions. */
    public DynamoDbClient client() {
        return LocalAws.clients(environment(LocalAws.environment(Service.DYNAMODB)))
                .dynamoDb();
    }

    /** The environment of a function that calls DynamoDB through this proxy. */
    public Map<String, String> environment(Map<String, String> environment) {
        var wired = new HashMap<>(environment);
        wired.put("AWS_ENDPOINT_URL_DYNAMODB", server.uri().toString());
        return wired;
    }

    @Override
    public void close() {
        server.close();
        http.close();
    }
}
