package stackrun.embedded.http;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Refuses requests from web pages, except those of this server and of allowed origins.
 *
 * <p>Any web page can make its reader's browser send requests to 127.0.0.1, some of them without a preflight request: a
 * form, an image, a {@code POST} of {@code text/plain}. Browsers name the page's origin in {@code Origin} or, if they omit
 * that, in {@code Sec-Fetch-Site}. Programs send neither header, so they are allowed.
 *
 * @see <a href="https://fetch.spec.whatwg.org/#origin-header">Origin header</a>
 * @see <a href="https://w3c.github.io/webappsec-fetch-metadata/">Fetch metadata request headers</a>
 */
final class OwnOrigins implements Guard {

    /** The origin of a page without an origin of its own, such as a page in a sandbox. */
    private static final String OPAQUE = "null";

    private static final Set<String> SAME_SITE = Set.of("same-origin", "none");
    private static final Set<String> READ_METHODS = Set.of("GET", "HEAD");

    private final Audience audience;
    private final Set<String> allowed = ConcurrentHashMap.newKeySet();

    OwnOrigins(Audience audience) {
        this.audience = audience;
    }

    /** Allows pages of these origins, such as {@code http://localhost:5173}, to call this server. */
    void allow(Collection<String> origins) {
        allowed.addAll(origins);
    }

    @Override
    public Optional<String> refusal(RequestHead head) {
        var origin = head.value("Origin");
        if (origin.isPresent() && !origin.get().equals(OPAQUE)) {
            return isOwn(origin.get(), head) ? Optional.empty() : refused(origin.get());
        }
        var site = head.value("Sec-Fetch-Site");
        if (site.isPresent() ? SAME_SITE.contains(site.get()) || isLink(head) : origin.isEmpty()) {
            return isPlainText(head)
                    ? Optional.of("POST of text/plain is refused: any web page could send it, and no SDK does")
                    : Optional.empty();
        }
        return refused(origin.orElse("another site"));
    }

    /** Tests for the origin of the server itself, and for allowed origins. */
    private boolean isOwn(String origin, RequestHead head) {
        return origin.equals("http://" + head.value("Host").orElse("")) || allowed.contains(origin);
    }

    /** Tests if the request follows a link of another page. */
    private boolean isLink(RequestHead head) {
        return audience == Audience.BROWSERS
                && READ_METHODS.contains(head.method())
                && head.value("Sec-Fetch-Mode").filter("navigate"::equals).isPresent();
    }

    private boolean isPlainText(RequestHead head) {
        return audience == Audience.PROGRAMS
                && head.method().equals("POST")
                && head.value("Content-Type")
                        .filter(type -> type.regionMatches(true, 0, "text/plain", 0, "text/plain".length()))
                        .isPresent();
    }

    private static Optional<String> refused(String origin) {
        return Optional.of(
                "a web page of %s may not call this server: the origins of the run may, and those of its templates"
                        .formatted(origin));
    }
}
