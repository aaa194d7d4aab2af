package com.example.embedded.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class HttpServerTest {

    @Test
    void passesPathQueryAndBodyAsSent() throws Exception {
        try (var server = HttpServer.start(request -> HttpResponse.of(
                200,
                "text/plain",
                request.method() + " " + request.path() + "?" + request.query() + " " + request.text()))) {
            var answer = HttpClient.newHttpClient()
                    .send(
                            java.net.http.HttpRequest.newBuilder(URI.create(server.uri() + "/a%2Fb?c=%20d"))
                                    .POST(BodyPublishers.ofString("é"))
                                    .build(),
                            BodyHandlers.ofString());

            assertThat(answer.body()).isEqualTo("POST /a%2Fb?c=%20d é");
        }
    }

    @Test
    void keepsTheSpellingOfHeaderNames() throws Exception {
        try (var server = HttpServer.start(request -> {
            var names = new StringBuilder();
            request.headers()
                    .forEach((name, value) ->
                            names.append(name).append('=').append(value).append(' '));
            return HttpResponse.of(200, "text/plain", names.toString());
        })) {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
                socket.getOutputStream()
                        .write(
                                "GET / HTTP/1.1\r\nHost: x\r\nx-oDD-Case: 1\r\nx-oDD-Case: 2\r\nConnection: close\r\n\r\n"
                                        .getBytes(StandardCharsets.US_ASCII));
                var answer =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));

                assertThat(answer.lines().toList().getLast()).contains("x-oDD-Case=1 x-oDD-Case=2");
            }
        }
    }

    @Test
    void answersAFailureWithAnEmpty500() throws Exception {
        try (var server = HttpServer.start(request -> {
            throw new IllegalStateException("secret");
        })) {
            var answer = HttpClient.newHttpClient()
                    .send(java.net.http.HttpRequest.newBuilder(server.uri()).build(), BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body()).isEmpty();
        }
    }

    @Test
    void refusesAPortThatIsTaken() throws Exception {
        try (var server = HttpServer.start(request -> HttpResponse.empty(204))) {
            assertThatThrownBy(() -> HttpServer.start(server.port(), request -> HttpResponse.empty(204)))
                    .isInstanceOf(IOException.class);
        }
    }
}
