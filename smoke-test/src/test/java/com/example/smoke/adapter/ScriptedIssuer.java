package com.example.smoke.adapter;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The endpoints and the classic login page of an issuer.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-userpools-server-contract-reference.html">User
 *     pool endpoints and managed login reference</a>
 */
final class ScriptedIssuer implements AutoCloseable {

    static final String CALLBACK = "http://localhost:8080/callback";

    /** The page after a correct password: the callback, or another page that a person has to fill in. */
    String next = CALLBACK;

    private final HttpServer server;
    private String state = "";
    private String challenge = "";

    ScriptedIssuer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void answer(HttpExchange exchange) throws IOException {
        var query = parameters(String.valueOf(exchange.getRequestURI().getRawQuery()));
        var form = parameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        switch (exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath()) {
            case "GET /.well-known/openid-configuration" ->
                send(
                        exchange,
                        200,
                        "{\"authorization_endpoint\":\"%1$s/authorize\",\"token_endpoint\":\"%1$s/token\"}"
                                .formatted(uri()));
            case "GET /authorize" -> {
                state = query.getOrDefault("state", "");
                challenge = query.getOrDefault("code_challenge", "");
                redirect(
                        exchange,
                        query.getOrDefault("client_id", "").equals("people")
                                ? "/login?state=" + state
                                : CALLBACK + "?error=unauthorized_client");
            }
            case "GET /login" -> {
                exchange.getResponseHeaders().add("Set-Cookie", "XSRF-TOKEN=once; Path=/; HttpOnly");
                send(exchange, 200, "<form/>");
            }
            case "POST /login" -> logIn(exchange, form);
            case "POST /token" ->
                send(
                        exchange,
                        form.getOrDefault("code", "").equals("code")
                                        && hash(form.getOrDefault("code_verifier", ""))
                                                .equals(challenge)
                                ? 200
                                : 400,
                        "{\"access_token\":\"token\"}");
            default -> send(exchange, 404, "");
        }
    }

    private void logIn(HttpExchange exchange, Map<String, String> form) throws IOException {
        var cookie = String.valueOf(exchange.getRequestHeaders().getFirst("Cookie"));
        boolean correct = cookie.contains("XSRF-TOKEN=" + form.getOrDefault("_csrf", ""))
                && form.getOrDefault("username", "").equals("smoke-test%40example.com")
                && form.getOrDefault("password", "").equals("right");
        if (!correct) {
            send(exchange, 200, "Incorrect username or password.");
        } else if (next.equals(CALLBACK)) {
            redirect(exchange, "%s?code=code&state=%s".formatted(next, state));
        } else {
            redirect(exchange, next);
        }
    }

    private static String hash(String verifier) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> parameters(String text) {
        return Stream.of(text.split("&", -1))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    private static void redirect(HttpExchange exchange, String location) throws IOException {
        exchange.getResponseHeaders().set("Location", location);
        send(exchange, 302, "");
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
