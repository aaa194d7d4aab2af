package stackrun.embedded.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

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
                                "GET / HTTP/1.1\r\nHost: %s\r\nx-oDD-Case: 1\r\nx-oDD-Case: 2\r\nConnection: close\r\n\r\n"
                                        .formatted(server.uri().getAuthority())
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

    /** A poller that is stopped while it sends does this. */
    @Test
    void saysNothingOfACallerThatLeavesInTheMiddleOfItsRequest() throws Exception {
        var said = new ListAppender<ILoggingEvent>();
        var log = (Logger) LoggerFactory.getLogger(HttpServer.class);
        said.start();
        log.addAppender(said);
        var exchanges = new AtomicInteger();
        try (var server = HttpServer.start(request -> {
            exchanges.incrementAndGet();
            return HttpResponse.empty(200);
        })) {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
                socket.getOutputStream()
                        .write("POST / HTTP/1.1\r\nHost: %s\r\nContent-Length: 10\r\n\r\nhalf"
                                .formatted(server.uri().getAuthority())
                                .getBytes(UTF_8));
                socket.shutdownOutput();
                socket.getInputStream().transferTo(OutputStream.nullOutputStream());
            }
        } finally {
            log.detachAppender(said);
        }

        assertThat(exchanges).hasValue(0);
        assertThat(said.list).noneMatch(event -> event.getLevel().isGreaterOrEqual(Level.INFO));
    }
}
