package stackrun.embedded.cognito.definition;

import java.net.URI;
import java.util.Set;

/**
 * Cognito's rules for callback and sign-out URLs: absolute, without fragment, and https except for localhost.
 *
 * @see <a href="https://docs.aws.amazon.com/cognito/latest/developerguide/authorization-endpoint.html">Authorize
 *     endpoint</a>
 */
public final class CallbackUrls {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private CallbackUrls() {}

    static void check(String url) {
        var uri = URI.create(url);
        if (!uri.isAbsolute() || uri.getRawFragment() != null) {
            throw new IllegalArgumentException(
                    "invalid callback URL '%s': must be absolute and without fragment".formatted(url));
        }
        if ("http".equals(uri.getScheme()) && !THIS_MACHINE.contains(String.valueOf(uri.getHost()))) {
            throw new IllegalArgumentException(
                    "invalid callback URL '%s': http is for localhost only, use https".formatted(url));
        }
    }

    /** The callback with parameters that are already encoded. */
    public static String with(String callback, String parameters) {
        return callback + (callback.contains("?") ? "&" : "?") + parameters;
    }

    /** The source expression that lets a form redirect to the URL, for a content security policy. */
    public static String source(String url) {
        var uri = URI.create(url);
        return uri.getRawAuthority() == null ? uri.getScheme() + ":" : uri.getScheme() + "://" + uri.getRawAuthority();
    }
}
