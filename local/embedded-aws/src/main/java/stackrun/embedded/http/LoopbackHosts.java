package stackrun.embedded.http;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Refuses a request whose {@code Host} is not a name of the loopback interface with the server's port.
 *
 * <p>The owner of a web page can change the address of its name to 127.0.0.1 (DNS rebinding). For the browser, the page
 * then calls its own server, but {@code Host} still contains the name of the page.
 *
 * @see <a href="https://vite.dev/config/server-options.html#server-allowedhosts">The same check in a well-known
 *     development server</a>
 */
final class LoopbackHosts implements Guard {

    private static final Set<String> NAMES = Set.of("127.0.0.1", "localhost", "[::1]");
    private static final int DEFAULT_PORT = 80;

    @Override
    public Optional<String> refusal(RequestHead head) {
        var host = head.value("Host").orElse("").toLowerCase(Locale.ROOT);
        if (isLoopback(host, head.port())) {
            return Optional.empty();
        }
        return Optional.of("the Host header must be 127.0.0.1:%s, localhost:%s or [::1]:%s, not \"%s\""
                .formatted(head.port(), head.port(), head.port(), host));
    }

    private static boolean isLoopback(String host, int port) {
        var end = ":" + port;
        var name = host.endsWith(end) ? host.substring(0, host.length() - end.length()) : host;
        return NAMES.contains(name) && (host.endsWith(end) || port == DEFAULT_PORT);
    }
}
