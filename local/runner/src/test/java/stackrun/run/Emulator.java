package stackrun.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import stackrun.embedded.EmbeddedAws;
import stackrun.embedded.Service;
import stackrun.embedded.http.HttpRequest;
import stackrun.embedded.http.HttpResponse;
import stackrun.embedded.http.HttpServer;
import stackrun.embedded.http.ServerOptions;
import stackrun.embedded.setting.Account;
import stackrun.embedded.setting.Storage;

/**
 * All services of another account at one URL, as emulators have them. The signature of a request names its service, and
 * 501 answers for those that it lacks.
 */
final class Emulator implements AutoCloseable {

    private static final Pattern SCOPE = Pattern.compile("Credential=[^/]+/\\d+/[^/]+/(?<service>[^/]+)/");
    private static final Set<String> NOT_FORWARDED =
            Set.of("host", "connection", "content-length", "expect", "upgrade");

    private final EmbeddedAws aws;
    private final Set<Service> services;
    private final HttpServer server;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .proxy(HttpClient.Builder.NO_PROXY)
            .build();

    private Emulator(Account account, Set<Service> services) throws IOException {
        this.aws = EmbeddedAws.start(Storage.inMemory(), account, services);
        this.services = services;
        this.server = HttpServer.start(ServerOptions.standard(), this::answer);
    }

    static Emulator of(Account account, Set<Service> services) throws IOException {
        return new Emulator(account, services);
    }

    URI url() {
        return server.uri();
    }

    URI endpoint(Service service) {
        return aws.endpoint(service);
    }

    private HttpResponse answer(HttpRequest request) {
        return service(request)
                .filter(services::contains)
                .map(service -> forward(request, aws.endpoint(service)))
                .orElseGet(() -> HttpResponse.empty(501));
    }

    private static Optional<Service> service(HttpRequest request) {
        var scope = SCOPE.matcher(request.headers().first("Authorization").orElse(""));
        return scope.find()
                ? Optional.of(Service.valueOf(scope.group("service").toUpperCase(Locale.ROOT)))
                : Optional.empty();
    }

    private HttpResponse forward(HttpRequest request, URI endpoint) {
        var query = request.query() == null ? "" : "?" + request.query();
        var next = java.net.http.HttpRequest.newBuilder(URI.create(endpoint + request.path() + query))
                .method(request.method(), BodyPublishers.ofByteArray(request.body()));
        request.headers().forEach((name, value) -> {
            if (!NOT_FORWARDED.contains(name.toLowerCase(Locale.ROOT))) {
                next.header(name, value);
            }
        });
        try {
            var answer = http.send(next.build(), BodyHandlers.ofByteArray());
            var type = answer.headers().firstValue("Content-Type").orElse("text/plain");
            return HttpResponse.of(answer.statusCode(), type, answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.close();
        server.close();
        aws.close();
    }
}
