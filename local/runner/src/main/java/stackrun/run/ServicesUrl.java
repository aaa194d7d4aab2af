package stackrun.run;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the URL of an emulator from the command line. */
public final class ServicesUrl {

    private ServicesUrl() {}

    /**
     * Returns the URL with its host as an address if it starts with {@code http:}, because SDKs send {@code
     * bucket.localhost} for a bucket of {@code localhost}, which not every machine resolves.
     *
     * @throws CannotRun if it is not the URL of a server, or its host is unknown
     */
    public static URI parse(String text) {
        var url = url(text);
        if (url == null || url.getHost() == null || !isPlain(url)) {
            throw new CannotRun("--services must be the URL of a server, such as http://localhost:4566, not " + text);
        }
        if (!"http".equals(scheme(url))) {
            return URI.create("https://" + url.getAuthority());
        }
        var port = url.getPort() < 0 ? "" : ":" + url.getPort();
        return URI.create("http://" + address(url.getHost()) + port);
    }

    private static @Nullable URI url(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static boolean isPlain(URI url) {
        return Stream.of("http", "https").anyMatch(scheme(url)::equals)
                && (url.getPath().isEmpty() || url.getPath().equals("/"))
                && url.getQuery() == null
                && url.getFragment() == null
                && url.getUserInfo() == null;
    }

    private static String scheme(URI url) {
        return String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
    }

    private static String address(String host) {
        try {
            var addresses = InetAddress.getAllByName(host);
            return Stream.of(addresses)
                    .filter(Inet4Address.class::isInstance)
                    .findFirst()
                    .map(InetAddress::getHostAddress)
                    .orElseGet(() -> "[" + addresses[0].getHostAddress() + "]");
        } catch (UnknownHostException e) {
            throw new CannotRun("the host %s of --services is unknown: correct the URL".formatted(host));
        }
    }
}
