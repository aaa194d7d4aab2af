package stackrun.run;

import java.io.IOException;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import stackrun.embedded.http.HttpRequest;
import stackrun.embedded.http.HttpResponse;
import stackrun.embedded.http.HttpServer;
import stackrun.embedded.http.ServerOptions;
import stackrun.gateway.Gateway;

/** The port for users: it serves the pages of the run under their path, and the API under all other paths. */
final class FrontDoor implements AutoCloseable {

    /**
     * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-execution-service-limits-table.html">Quotas
     *     for REST APIs: total combined size of request line and header values</a>
     */
    private static final int MAX_HEAD_BYTES = 10_240;

    private final Pages pages;
    private final Problems problems = new Problems();
    private final HttpServer server;
    private volatile @Nullable Gateway gateway;

    /** Binds the port before anything else starts, so that a port in use is reported at once. */
    FrontDoor(int port, Pages pages) {
        this.pages = pages;
        try {
            this.server = HttpServer.start(
                    ServerOptions.standard().withPort(port).forBrowsers().withFailures(problems), this::answer);
        } catch (IOException e) {
            throw cannotListen(port, e);
        }
    }

    /** A port that is not in use may still be refused: one below 1024, or one that Windows reserves. */
    static CannotRun cannotListen(int port, IOException failure) {
        var cause = String.valueOf((failure.getCause() == null ? failure : failure.getCause()).getMessage());
        return new CannotRun(
                cause.contains("in use")
                        ? "port %s is in use: stop the process that uses it, or choose another port with --port"
                                .formatted(port)
                        : "cannot listen on port %s: %s".formatted(port, cause));
    }

    void open(Gateway behind) {
        this.gateway = behind;
    }

    URI uri() {
        return server.uri();
    }

    /** Allows web pages of these origins, such as {@code http://localhost:5173}, to call the API. */
    void allow(Set<String> origins) {
        server.allow(origins);
    }

    private HttpResponse answer(HttpRequest request) {
        var name = request.method() + " " + request.path();
        if (headBytes(request) > MAX_HEAD_BYTES) {
            return problems.answer(
                    431,
                    name,
                    "its first line and the values of its headers have more than %s bytes".formatted(MAX_HEAD_BYTES));
        }
        var behind = gateway;
        if (behind == null) {
            return problems.answer(503, name, "the run is still starting").with("Retry-After", "1");
        }
        return pages.contain(request.path()) ? page(request, name) : behind.answer(request);
    }

    private HttpResponse page(HttpRequest request, String name) {
        if (!request.method().equals("GET") && !request.method().equals("HEAD")) {
            return problems.answer(405, name, "pages support only GET and HEAD").with("Allow", "GET, HEAD");
        }
        return pages.answer(request.path()).orElseGet(() -> problems.answer(404, name, "there is no such page"));
    }

    private static int headBytes(HttpRequest request) {
        var query = request.query() == null ? "" : "?" + request.query();
        var line = "%s %s%s %s".formatted(request.method(), request.path(), query, request.protocol());
        var bytes = new AtomicInteger(line.length());
        request.headers().forEach((name, value) -> bytes.addAndGet(value.length()));
        return bytes.get();
    }

    @Override
    public void close() {
        server.close();
    }
}
