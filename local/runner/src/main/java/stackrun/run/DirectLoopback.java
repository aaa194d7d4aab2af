package stackrun.run;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lets whatever in this JVM asks Java for a proxy reach the servers of a run directly, although the user's settings may send
 * everything elsewhere: a proxy's loopback interface is another one.
 */
final class DirectLoopback extends ProxySelector {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    private final @Nullable ProxySelector others;

    DirectLoopback(@Nullable ProxySelector others) {
        this.others = others;
    }

    /** Asks the present selector for all other addresses. */
    static void install() {
        var present = ProxySelector.getDefault();
        if (!(present instanceof DirectLoopback)) {
            ProxySelector.setDefault(new DirectLoopback(present));
        }
    }

    @Override
    public List<Proxy> select(URI uri) {
        return others == null || isLoopback(uri.getHost()) ? List.of(Proxy.NO_PROXY) : others.select(uri);
    }

    /** @param host null where the address has none, or one that {@link URI} takes for none, such as {@code my_service} */
    private static boolean isLoopback(@Nullable String host) {
        return host != null && LOOPBACK.contains(host.toLowerCase(Locale.ROOT));
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {
        if (others != null) {
            others.connectFailed(uri, address, failure);
        }
    }
}
