package com.example.local.run;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Bytes that no HTTP client would send, and what comes back for them until the connection ends. */
record RawRequest(String text) {

    private static final int TIMEOUT_MILLIS = 10_000;

    /** An answer, its head and its body apart. */
    record Answer(String head, String body) {

        int status() {
            return Integer.parseInt(head.split(" ", 3)[1]);
        }

        Optional<String> header(String name) {
            return Arrays.stream(head.split("\r\n", -1))
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst();
        }

        JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }
    }

    /** Header lines and the body that follows them, for a server that is asked to end the connection. */
    static RawRequest of(URI server, String line, String headers, String body) {
        return new RawRequest("%s\r\nHost: %s\r\nConnection: close\r\n%s\r\n%s"
                .formatted(line, server.getAuthority(), headers.isEmpty() ? "" : headers + "\r\n", body));
    }

    Answer sendTo(URI server) throws IOException {
        try (var socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            var parts = answer.split("\r\n\r\n", 2);
            return new Answer(parts[0], parts.length > 1 ? parts[1] : "");
        }
    }
}
