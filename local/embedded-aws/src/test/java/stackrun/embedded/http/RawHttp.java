package stackrun.embedded.http;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Predicate;

/** Sends bytes that no HTTP client would, and returns what comes back until the connection ends. */
public final class RawHttp {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private RawHttp() {}

    public static String send(URI server, String request) throws IOException {
        try (var socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout((int) TIMEOUT.toMillis());
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Asks again until the answer is as it has to be. */
    public static void sendUntil(URI server, String request, Predicate<String> wanted) throws IOException {
        long end = System.nanoTime() + TIMEOUT.toNanos();
        var answer = send(server, request);
        while (!wanted.test(answer)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("still " + answer);
            }
            answer = send(server, request);
        }
    }
}
