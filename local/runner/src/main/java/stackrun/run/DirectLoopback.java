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
 * Connects clients in this JVM directly to the servers of a run, even if the user's settings route everything through a
 * proxy. The loopback interface of a proxy on another machine is not this one.
 */
final class DirectLoopback extends ProxySelector {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    private final @Nullable ProxySelector others;

    DirectLoopback(@Nullable ProxySelector others) {
        this.others = others;
    }

    /** Installs the selector for this JVM. The present one still decides about all other addresses. */
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

    /** @param host null if the address has none, or one that {@link URI} does not recognise, such as {@code my_service} */
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
