package com.example.kit.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import stackrun.embedded.http.HttpRequest;
import stackrun.embedded.http.HttpResponse;
import stackrun.embedded.http.HttpServer;

/** A server in front of another one, or of a fixed answer, that fails in a way of the test's choice. */
public final class FaultyServer implements AutoCloseable {

    /** What a caller meets. */
    public enum Fault {
        THROTTLED,
        DENIED,
        SERVER_ERROR,
        /** Takes the request and never answers. */
        HANG,
        /** Nobody listens. */
        REFUSED,
        /** Answers 200 with a page that is no answer of the service. */
        GARBAGE
    }

    private static final String AMZ_JSON = "application/x-amz-json-1.0";

    private final HttpServer.Exchange behind;
    private final AtomicInteger calls = new AtomicInteger();
    private final int port;
    private @Nullable HttpServer server;
    private volatile @Nullable Fault fault;
    private volatile CountDownLatch hanging = new CountDownLatch(0);

    /** A server that passes everything on, until it is told to fail. */
    public FaultyServer(HttpServer.Exchange behind) {
        this.behind = behind;
        this.server = start(0);
        this.port = server.port();
    }

    /** As {@link #FaultyServer(HttpServer.Exchange)} in front of an AWS service. */
    public static FaultyServer before(URI service) {
        return new FaultyServer(new Forwarding(service)::answer);
    }

    /** Always the same URI, whether somebody listens or not. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + port);
    }

    public void fail(Fault with) {
        fault = with;
        hanging = new CountDownLatch(1);
        if (with == Fault.REFUSED) {
            stop();
        }
    }

    public void recover() {
        fault = null;
        hanging.countDown();
        if (server == null) {
            server = start(port);
        }
    }

    /** The number of requests that came, failed ones included. */
    public int calls() {
        return calls.get();
    }

    private HttpResponse answer(HttpRequest request) throws Exception {
        calls.incrementAndGet();
        var now = fault;
        if (now == null) {
            return behind.answer(request);
        }
        return switch (now) {
            case THROTTLED -> error(request, 400, 429, "ThrottlingException");
            case DENIED -> error(request, 400, 403, "AccessDeniedException");
            case SERVER_ERROR -> error(request, 500, 500, "InternalServerError");
            case HANG -> {
                hanging.await();
                throw new IllegalStateException("nobody waits for this");
            }
            case REFUSED -> throw new IllegalStateException("nobody listens");
            case GARBAGE -> HttpResponse.of(200, "text/html", "<html>It works!</html>");
        };
    }

    /** As AWS's JSON protocol says it, or with a status alone where another is spoken. */
    private static HttpResponse error(HttpRequest request, int awsStatus, int status, String code) {
        return request.headers().first("X-Amz-Target").isPresent()
                ? HttpResponse.of(awsStatus, AMZ_JSON, "{\"__type\":\"x#%s\",\"message\":\"x\"}".formatted(code))
                : HttpResponse.of(status, "application/json", "{\"message\":\"%s\"}".formatted(code));
    }

    private HttpServer start(int at) {
        try {
            return HttpServer.start(at, this::answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void stop() {
        if (server != null) {
            server.close();
            server = null;
        }
    }

    @Override
    public void close() {
        hanging.countDown();
        stop();
    }
}
