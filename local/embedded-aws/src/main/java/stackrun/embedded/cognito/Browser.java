package stackrun.embedded.cognito;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import stackrun.embedded.cognito.oauth.Parameters;

/** A minimal browser for sign-ins. It stores cookies and returns redirects to its caller. */
final class Browser {

    /** An HTTP response. */
    record Answer(int status, Optional<URI> location, String body) {}

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(10))
            .proxy(HttpClient.Builder.NO_PROXY)
            .build();

    private final Map<String, String> cookies = new LinkedHashMap<>();

    Answer get(URI uri) {
        return send(uri, HttpRequest.newBuilder(uri).GET());
    }

    Answer post(URI uri, Parameters form) {
        return send(
                uri,
                HttpRequest.newBuilder(uri)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form.encoded())));
    }

    Optional<String> cookie(String name) {
        return Optional.ofNullable(cookies.get(name));
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
            var answer = HTTP.send(request.timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofString());
            keepCookies(answer);
            return new Answer(
                    answer.statusCode(), answer.headers().firstValue("Location").map(uri::resolve), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot reach " + uri.getAuthority(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while signing in", e);
        }
    }

    private void keepCookies(HttpResponse<String> answer) {
        for (var header : answer.headers().allValues("Set-Cookie")) {
            var pair = header.split(";", 2)[0].split("=", 2);
            cookies.put(pair[0].strip(), pair[1].strip());
        }
    }
}
