package com.example.embedded.http;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.concurrent.Executors;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An HTTP/1.1 server on 127.0.0.1 that gives each request a virtual thread.
 *
 * <p>A body may have 64 MiB; a larger one is answered with an empty 413.
 *
 * <p>Jetty rather than the JDK's server: header names keep their spelling, as API Gateway passes them on.
 */
public final class HttpServer implements AutoCloseable {

    /** Answers one request; what it throws is logged and answered with an empty 500. */
    @FunctionalInterface
    public interface Exchange {
        HttpResponse answer(HttpRequest request) throws Exception;
    }

    private static final Logger LOG = LoggerFactory.getLogger(HttpServer.class);
    private static final int LARGEST_BODY = 64 * 1024 * 1024;

    private static final int MOST_HEADER_BYTES = 32 * 1024;

    private final Server server;
    private final ServerConnector connector;

    private HttpServer(Server server, ServerConnector connector) {
        this.server = server;
        this.connector = connector;
    }

    /** Listens on a free port. */
    public static HttpServer start(Exchange exchange) throws IOException {
        return start(0, exchange);
    }

    /** Listens on the given port, or on a free one where it is 0; fails where the port is taken. */
    public static HttpServer start(int port, Exchange exchange) throws IOException {
        return start(port, MOST_HEADER_BYTES, exchange);
    }

    /** As {@link #start(int, Exchange)}, for callers whose headers together may have so many bytes. */
    public static HttpServer start(int port, int headerBytes, Exchange exchange) throws IOException {
        var threads = new QueuedThreadPool(8);
        threads.setVirtualThreadsExecutor(Executors.newVirtualThreadPerTaskExecutor());
        threads.setDaemon(true);
        var server = new Server(threads);
        var configuration = new HttpConfiguration();
        configuration.setSendServerVersion(false);
        configuration.setSendDateHeader(true);
        configuration.setRequestHeaderSize(headerBytes);
        configuration.setUriCompliance(UriCompliance.UNSAFE);
        var connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(configuration));
        connector.setHost("127.0.0.1");
        connector.setPort(port);
        server.addConnector(connector);
        server.setHandler(new Bridge(exchange));
        try {
            server.start();
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException("cannot listen on port " + port, e);
        }
        return new HttpServer(server, connector);
    }

    public int port() {
        return connector.getLocalPort();
    }

    /** {@code http://127.0.0.1:port}, without a slash at the end. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + port());
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            LOG.warn("the server on port {} did not stop cleanly", port(), e);
        }
    }

    private static final class Bridge extends Handler.Abstract {

        private final Exchange exchange;

        Bridge(Exchange exchange) {
            this.exchange = exchange;
        }

        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            write(answer(request), response, callback);
            return true;
        }

        private HttpResponse answer(Request request) {
            HttpRequest read;
            try {
                read = read(request);
            } catch (IOException e) {
                // A caller that is stopped leaves in the middle of its request: nobody is there to be answered.
                LOG.debug("{} {} was not sent to its end", request.getMethod(), path(request), e);
                return HttpResponse.empty(400);
            }
            try {
                return read.body().length > LARGEST_BODY ? HttpResponse.empty(413) : exchange.answer(read);
            } catch (Exception | StackOverflowError e) {
                LOG.error("{} {} failed", request.getMethod(), path(request), e);
                return HttpResponse.empty(500);
            }
        }

        private static String path(Request request) {
            return request.getHttpURI().getPath();
        }

        private static HttpRequest read(Request request) throws IOException {
            var headers = new HttpHeaders();
            for (HttpField field : request.getHeaders()) {
                headers.add(field.getName(), field.getValue() == null ? "" : field.getValue());
            }
            byte[] body;
            try (var stream = Content.Source.asInputStream(request)) {
                body = stream.readNBytes(LARGEST_BODY + 1);
                // An answer before the end of the request would close the connection under the client's hands.
                stream.transferTo(OutputStream.nullOutputStream());
            }
            return new HttpRequest(
                    request.getMethod(),
                    request.getHttpURI().getPath(),
                    request.getHttpURI().getQuery(),
                    request.getConnectionMetaData().getProtocol(),
                    Request.getRemoteAddr(request),
                    headers,
                    body);
        }

        private static void write(HttpResponse answer, Response response, Callback callback) {
            response.setStatus(answer.status());
            answer.headers().forEach(response.getHeaders()::add);
            response.getHeaders().put("Content-Length", answer.body().length);
            response.write(true, ByteBuffer.wrap(answer.body()), callback);
        }
    }
}
