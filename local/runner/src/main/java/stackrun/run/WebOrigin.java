package stackrun.run;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import stackrun.template.Value;

/**
 * The origin of a web page, from its address.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6454#section-6.2">RFC 6454, ASCII serialization of an origin</a>
 */
final class WebOrigin {

    private static final Map<String, String> DEFAULT_PORTS = Map.of("http", "80", "https", "443");
    private static final Pattern HOST = Pattern.compile("(?<host>\\[[^]]+]|[^:@\\[\\]]+)(:(?<port>\\d+))?");

    private WebOrigin() {}

    /**
     * Returns the origin, or empty for the address of an app that is not a web page, such as {@code myapp://callback}.
     *
     * @throws stackrun.template.TemplateException if the address starts with {@code http} but is malformed
     */
    static Optional<String> of(String url, Value place) {
        var scheme = url.split(":", 2)[0].toLowerCase(Locale.ROOT);
        var defaultPort = DEFAULT_PORTS.get(scheme);
        if (defaultPort == null) {
            return Optional.empty();
        }
        var host = HOST.matcher(authority(url));
        if (!host.matches()) {
            throw place.wrong("the address of a web page");
        }
        var port = host.group("port");
        return Optional.of("%s://%s%s"
                .formatted(
                        scheme,
                        host.group("host").toLowerCase(Locale.ROOT),
                        port == null || port.equals(defaultPort) ? "" : ":" + port));
    }

    /** Returns the part between scheme and path. {@link URI#getHost} is null for some hosts, such as {@code my_service}. */
    private static String authority(String url) {
        try {
            return Objects.requireNonNullElse(new URI(url).getRawAuthority(), "");
        } catch (URISyntaxException e) {
            return "";
        }
    }
}
