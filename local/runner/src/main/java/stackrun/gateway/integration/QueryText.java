package stackrun.gateway.integration;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Encodes the query of a request for {@link java.net.URI}, which is stricter than servers are.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc3986#section-3.4">RFC 3986, Query</a>
 */
final class QueryText {

    /** Characters that a query must not contain, and percent signs that do not start an encoded byte. */
    private static final Pattern REFUSED = Pattern.compile("%(?![0-9A-Fa-f]{2})|[^A-Za-z0-9\\-._~!$&'()*+,;=:@/?%]+");

    private QueryText() {}

    static String encoded(String query) {
        return REFUSED.matcher(query).replaceAll(match -> Matcher.quoteReplacement(bytes(match.group())));
    }

    private static String bytes(String text) {
        var encoded = new StringBuilder();
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            encoded.append(String.format(Locale.ROOT, "%%%02X", each));
        }
        return encoded.toString();
    }
}
