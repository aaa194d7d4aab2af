package com.example.kit.snapstart;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;

/**
 * Accepts one HTTP request on the loopback interface, as CloudFormation's response URL does for a custom resource.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/crpg-ref-responses.html">Custom resource responses</a>
 */
final class Callback implements AutoCloseable {

    private static final String LENGTH = "content-length:";

    private final ServerSocket server;
    private final CompletableFuture<String> body = new CompletableFuture<>();

    Callback() throws IOException {
        this.server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().name("rehearsal").start(this::serve);
    }

    String url() {
        return "http://%s:%s/".formatted(server.getInetAddress().getHostAddress(), server.getLocalPort());
    }

    /** The body of the request, or an empty text if there was none. */
    String received() {
        return body.getNow("");
    }

    private void serve() {
        try (var socket = server.accept()) {
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            int length = 0;
            for (var line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                if (line.toLowerCase(Locale.ROOT).startsWith(LENGTH)) {
                    length = Integer.parseInt(line.substring(LENGTH.length()).strip());
                }
            }
            var text = new char[length];
            int read = 0;
            while (read < length) {
                int more = in.read(text, read, length - read);
                if (more < 0) {
                    break;
                }
                read += more;
            }
            body.complete(new String(text, 0, read));
            socket.getOutputStream()
                    .write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            body.complete("");
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
