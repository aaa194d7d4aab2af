package com.example.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One sign-in on the hosted pages, as a browser makes it: authorize, login page, code with PKCE, token.
 *
 * @see <a href="https://docs.aws.amazon.com/cognito/latest/developerguide/using-pkce-in-authorization-code.html">Using PKCE
 *     in authorization code grants</a>
 */
final class SignIn {

    private static final String SCOPES = "orders/read orders/write stock/read stock/write sales/read";
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

    private final JsonNode endpoints;

    /** Not those of {@link java.net.CookieManager}, which quotes cookies that have a maximum age. */
    private final Map<String, String> cookies = new LinkedHashMap<>();

    private final HttpClient http =
            HttpClient.newBuilder().proxy(HttpClient.Builder.NO_PROXY).build();

    /** @param endpoints of the run, with its issuer and the app client for people */
    SignIn(JsonNode endpoints) {
        this.endpoints = endpoints;
    }

    String accessToken(String user, String password) {
        var issuer = URI.create(endpoints.path("issuer").asString() + "/.well-known/openid-configuration");
        var configuration = JsonMapper.shared()
                .readTree(send(HttpRequest.newBuilder(issuer)).body());
        var client = endpoints.path("client").asString();
        var callback = endpoints.path("callback").asString();
        var verifier = UUID.randomUUID().toString() + UUID.randomUUID();
        var question = form(
                "response_type",
                "code",
                "client_id",
                client,
                "redirect_uri",
                callback,
                "scope",
                SCOPES,
                "state",
                UUID.randomUUID().toString(),
                "code_challenge",
                challenge(verifier),
                "code_challenge_method",
                "S256");
        var authorize = configuration.path("authorization_endpoint").asString() + "?" + question;
        var loginPage = location(send(HttpRequest.newBuilder(URI.create(authorize))));
        send(HttpRequest.newBuilder(loginPage));
        var signedIn = post(
                loginPage,
                form("_csrf", cookies.getOrDefault("XSRF-TOKEN", ""), "username", user, "password", password));
        var code = CODE.matcher(location(signedIn).toString());
        if (!code.find()) {
            throw new IllegalStateException("%s was not signed in".formatted(user));
        }
        var answer = post(
                URI.create(configuration.path("token_endpoint").asString()),
                form(
                        "grant_type", "authorization_code",
                        "client_id", client,
                        "redirect_uri", callback,
                        "code", code.group(1),
                        "code_verifier", verifier));
        return JsonMapper.shared().readTree(answer.body()).path("access_token").asString();
    }

    private HttpResponse<String> post(URI page, String form) {
        return send(HttpRequest.newBuilder(page)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        cookies.forEach((name, value) -> request.header("Cookie", name + "=" + value));
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            for (var cookie : answer.headers().allValues("Set-Cookie")) {
                var pair = cookie.split(";", 2)[0].split("=", 2);
                cookies.put(pair[0], pair[1]);
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while signing in", e);
        }
    }

    private static URI location(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .map(answer.uri()::resolve)
                .orElseThrow(
                        () -> new IllegalStateException("%s answered %s".formatted(answer.uri(), answer.statusCode())));
    }

    private static String challenge(String verifier) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String form(String... namesAndValues) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
