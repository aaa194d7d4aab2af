package com.example.smoke.step;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The API of a shop that works, unless a field is changed. */
final class ScriptedShop implements AutoCloseable {

    static final String ORDER = "0H2ZFJF1ZFWJ664XPWF06273WG";

    boolean managed = true;
    int placeStatus = 201;
    int accepts = Integer.MAX_VALUE;
    String decision = "CONFIRMED";
    boolean counts = true;
    int withoutTokenStatus = 401;
    int strangerStatus = 404;
    int cancelStatus = 200;
    boolean givesBack = true;

    /** The methods and paths of all requests that change something. */
    final List<String> changes = new ArrayList<>();

    private final HttpServer server;
    private boolean exists;
    private int received;
    private int allocated;
    private int sold;

    ScriptedShop() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    URI uri() {
        return URI.create(
                "http://127.0.0.1:%s/stage/".formatted(server.getAddress().getPort()));
    }

    int available() {
        return received - allocated;
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        var method = exchange.getRequestMethod();
        var path = exchange.getRequestURI().getPath().replaceFirst("^/stage", "");
        var token = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (!method.equals("GET")) {
            changes.add(method + " " + path);
        }
        switch (method + " " + path) {
            case "GET /orders" -> send(exchange, withoutTokenStatus, "{}");
            case "GET /stock/SMOKE-TEST" -> send(exchange, exists ? 200 : 404, item());
            case "PUT /stock/SMOKE-TEST" -> adjust(exchange, body);
            case "POST /orders" -> place(exchange);
            case "GET /orders/" + ORDER -> {
                if (token.equals("Bearer STRANGER")) {
                    send(exchange, strangerStatus, order());
                } else {
                    send(exchange, 200, order());
                }
            }
            case "POST /orders/" + ORDER + "/cancel" -> {
                allocated -= givesBack ? 1 : 0;
                send(exchange, cancelStatus, "{}");
            }
            case "GET /sales" -> send(exchange, 200, sales());
            default -> send(exchange, 500, "{}");
        }
    }

    private void adjust(HttpExchange exchange, String body) throws IOException {
        if (!managed) {
            send(exchange, 403, "{\"detail\":\"only members of the group stock-managers may call this operation\"}");
            return;
        }
        int status = exists ? 200 : 201;
        exists = true;
        received = Integer.parseInt(body.replaceAll(".*\"received\":(\\d+).*", "$1"));
        send(exchange, status, item());
    }

    private void place(HttpExchange exchange) throws IOException {
        int status = accepts-- > 0 ? placeStatus : 503;
        if (status == 201) {
            allocated++;
            sold += counts ? 1 : 0;
        }
        send(exchange, status, order());
    }

    private String item() {
        return "{\"received\":%s,\"available\":%s}".formatted(received, available());
    }

    private String order() {
        return "{\"orderId\":\"%s\",\"status\":\"%s\"}".formatted(ORDER, decision);
    }

    private String sales() {
        return "{\"days\":[{\"day\":\"%s\",\"items\":[{\"sku\":\"TEA\",\"units\":7},{\"sku\":\"SMOKE-TEST\",\"units\":%s}]}]}"
                .formatted(LocalDate.now(ZoneOffset.UTC), sold);
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("ETag", "\"1\"");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
