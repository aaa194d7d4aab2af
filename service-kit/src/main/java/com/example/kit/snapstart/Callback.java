package com.example.kit.snapstart;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Accepts an HTTP request on the loopback interface, as CloudFormation's response URL does for a custom resource.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/crpg-ref-responses.html">Custom resource responses</a>
 */
final class Callback implements AutoCloseable {

    private static final int NO_BODY = -1;

    private final HttpServer server;
    private volatile @Nullable String received;

    Callback() throws IOException {
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
        server.createContext("/", this::accept);
        server.start();
    }

    String url() {
        var address = server.getAddress();
        return "http://%s:%s/".formatted(address.getAddress().getHostAddress(), address.getPort());
    }

    /**
     * Returns the body of the request.
     *
     * @throws IllegalStateException if there was none
     */
    String received() {
        var body = received;
        if (body == null) {
            throw new IllegalStateException("the function sent nothing to the event's ResponseURL");
        }
        return body;
    }

    private void accept(HttpExchange exchange) throws IOException {
        try (exchange) {
            received = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, NO_BODY);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
