package com.example.local.run;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lets whatever in this JVM asks Java for a proxy reach the servers of a run directly, although the user's settings may send
 * everything elsewhere: a proxy's loopback interface is another one.
 */
final class DirectLoopback extends ProxySelector {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    private final @Nullable ProxySelector others;

    private DirectLoopback(@Nullable ProxySelector others) {
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
        return others == null || LOOPBACK.contains(uri.getHost()) ? List.of(Proxy.NO_PROXY) : others.select(uri);
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {
        if (others != null) {
            others.connectFailed(uri, address, failure);
        }
    }
}
