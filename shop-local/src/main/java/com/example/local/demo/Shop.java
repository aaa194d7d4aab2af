package com.example.local.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import stackrun.run.Endpoints;

/** The API as its customers and managers use it: signed in, over HTTP. */
public final class Shop {

    private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .proxy(HttpClient.Builder.NO_PROXY)
            .build();
    private final Endpoints endpoints;

    public Shop(Endpoints endpoints) {
        this.endpoints = endpoints;
    }

    /** Returns an access token of a sample user, from the hosted sign-in. */
    public String token(String user) {
        return Tokens.of(endpoints, user);
    }

    public Answer get(String path, String token) {
        return send(request(path, token).GET());
    }

    public Answer post(String path, String token, Map<String, String> headers, String body) {
        var request =
                request(path, token).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return send(request);
    }

    public Answer put(String path, String token, Map<String, String> headers, String body) {
        var request =
                request(path, token).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return send(request);
    }

    private HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(URI.create(endpoints.api() + path))
                .timeout(REQUEST_TIMEOUT)
                .header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var response = http.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting for an answer", e);
        }
    }
}
