package com.example.local.run;

import com.example.embedded.http.HttpRequest;
import com.example.embedded.http.HttpResponse;
import com.example.embedded.http.HttpServer;
import com.example.local.docs.Docs;
import com.example.local.gateway.Gateway;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** The one port people use: the documentation under {@code /docs}, the API everywhere else. */
final class FrontDoor implements AutoCloseable {

    private final HttpServer server;
    private volatile @Nullable Gateway gateway;

    /** Takes the port before anything else starts, so that a port in use is told at once. */
    FrontDoor(int port) {
        try {
            this.server = HttpServer.start(port, this::answer);
        } catch (IOException e) {
            throw cannotListen(port, e);
        }
    }

    /** A port below 1024, or one that Windows keeps for itself, is refused though nobody uses it. */
    static CannotRun cannotListen(int port, IOException failure) {
        var cause = String.valueOf((failure.getCause() == null ? failure : failure.getCause()).getMessage());
        return new CannotRun(
                cause.contains("in use")
                        ? "port %s is in use: stop what uses it, or choose another with --port".formatted(port)
                        : "cannot listen on port %s: %s".formatted(port, cause));
    }

    void open(Gateway behind) {
        this.gateway = behind;
    }

    URI uri() {
        return server.uri();
    }

    private HttpResponse answer(HttpRequest request) {
        var behind = gateway;
        if (behind == null) {
            return HttpResponse.of(503, "text/plain", "starting").with("Retry-After", "1");
        }
        return Docs.answer(request.path()).orElseGet(() -> behind.answer(request));
    }

    @Override
    public void close() {
        server.close();
    }
}
