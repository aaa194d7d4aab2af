package com.example.smoke.adapter;

import com.example.smoke.stage.CannotTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A minimal browser. It keeps cookies and returns redirects to its caller. */
final class Browser {

    /** An HTTP answer. */
    record Answer(int status, Optional<URI> location, String body) {

        URI redirect(String from) {
            return location.orElseThrow(() -> new CannotTest("%s answered %s".formatted(from, status)));
        }
    }

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private final Map<String, String> cookies = new LinkedHashMap<>();

    Answer get(URI uri) {
        return send(uri, HttpRequest.newBuilder(uri).GET());
    }

    Answer post(URI uri, String form) {
        return send(
                uri,
                HttpRequest.newBuilder(uri)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)));
    }

    String cookie(String name) {
        return cookies.getOrDefault(name, "");
    }

    private Answer send(URI uri, HttpRequest.Builder request) {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            var answer = HTTP.send(request.timeout(TIMEOUT).build(), BodyHandlers.ofString());
            for (var header : answer.headers().allValues("Set-Cookie")) {
                var pair = header.split(";", 2)[0].split("=", 2);
                cookies.put(pair[0].strip(), pair.length == 2 ? pair[1].strip() : "");
            }
            return new Answer(
                    answer.statusCode(), answer.headers().firstValue("Location").map(uri::resolve), answer.body());
        } catch (IOException e) {
            throw new CannotTest("%s was not reached: %s".formatted(uri.getAuthority(), e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while signing in", e);
        }
    }
}
