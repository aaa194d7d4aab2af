package stackrun.embedded.http;

import java.io.IOException;
import java.net.URI;
import java.util.Collection;
import java.util.concurrent.Executors;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An HTTP/1.1 server on 127.0.0.1 that gives each request a virtual thread.
 *
 * <p>A body may have 64 MiB; a larger one is answered with 413. A {@link LoopbackGuard} refuses web pages of other origins.
 *
 * <p>It uses Jetty, because the JDK's server changes the spelling of header names, which API Gateway does not.
 */
public final class HttpServer implements AutoCloseable {

    /** Answers one request. Exceptions are logged and answered with 500. */
    @FunctionalInterface
    public interface Exchange {
        HttpResponse answer(HttpRequest request) throws Exception;
    }

    private static final Logger LOG = LoggerFactory.getLogger(HttpServer.class);

    /** Of the default, 50, some connections of a runtime with 64 threads are dropped, and tried again after a second. */
    private static final int MAX_UNACCEPTED_CONNECTIONS = 1024;

    private final Server server;
    private final ServerConnector connector;
    private final LoopbackGuard guard;

    private HttpServer(Server server, ServerConnector connector, LoopbackGuard guard) {
        this.server = server;
        this.connector = connector;
        this.guard = guard;
    }

    /** Listens on a free port. */
    public static HttpServer start(Exchange exchange) throws IOException {
        return start(0, exchange);
    }

    /** Listens on the given port, or on a free one if it is 0; fails if the port is taken. */
    public static HttpServer start(int port, Exchange exchange) throws IOException {
        return start(ServerOptions.standard().withPort(port), exchange);
    }

    /** Listens with the given options; fails if the port is taken. */
    public static HttpServer start(ServerOptions options, Exchange exchange) throws IOException {
        var threads = new QueuedThreadPool(8);
        threads.setVirtualThreadsExecutor(Executors.newVirtualThreadPerTaskExecutor());
        threads.setDaemon(true);
        var server = new Server(threads);
        var connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(configuration(options)));
        connector.setHost("127.0.0.1");
        connector.setPort(options.port());
        connector.setAcceptQueueSize(MAX_UNACCEPTED_CONNECTIONS);
        server.addConnector(connector);
        var guard = new LoopbackGuard(options.audience());
        server.setHandler(new Bridge(connector, guard, options.failures(), exchange));
        server.setErrorHandler(new UnreadableRequest(options.failures()));
        try {
            server.start();
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException("cannot listen on port " + options.port(), e);
        }
        return new HttpServer(server, connector, guard);
    }

    private static HttpConfiguration configuration(ServerOptions options) {
        var configuration = new HttpConfiguration();
        configuration.setSendServerVersion(false);
        configuration.setSendDateHeader(true);
        configuration.setRequestHeaderSize(options.headerBytes());
        configuration.setUriCompliance(UriCompliance.UNSAFE);
        return configuration;
    }

    /** Allows web pages of these origins, such as {@code http://localhost:5173}, to call this server. */
    public void allow(Collection<String> origins) {
        guard.allow(origins);
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
}
