package stackrun.gateway.integration;

import java.util.Locale;
import java.util.Set;

/**
 * Selects the headers that a proxy forwards: all except those of a single connection.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-7.6.1">RFC 9110, Connection</a>
 */
final class ForwardedHeaders {

    private static final Set<String> HOP_BY_HOP = Set.of(
            "connection",
            "content-length",
            "expect",
            "host",
            "keep-alive",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    private ForwardedHeaders() {}

    static boolean contain(String name) {
        return !HOP_BY_HOP.contains(name.toLowerCase(Locale.ROOT)) && !name.startsWith(":");
    }
}
