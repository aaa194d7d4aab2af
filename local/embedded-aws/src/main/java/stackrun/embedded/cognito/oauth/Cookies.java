package stackrun.embedded.cognito.oauth;

import java.util.Arrays;
import java.util.Optional;
import stackrun.embedded.cognito.pool.Pool;
import stackrun.embedded.http.HttpRequest;

/** Cookies of one pool's pages. Scripts cannot read them, and browsers send them to this pool's paths only. */
public final class Cookies {

    static final String SESSION = "cognito";
    public static final String CSRF = "XSRF-TOKEN";

    private Cookies() {}

    static Optional<String> sent(HttpRequest request, String name) {
        return request.headers().all("Cookie").stream()
                .flatMap(header -> Arrays.stream(header.split(";", -1)))
                .map(String::strip)
                .filter(cookie -> cookie.startsWith(name + "="))
                .map(cookie -> cookie.substring(name.length() + 1))
                .findFirst();
    }

    /** @param seconds the lifetime; zero deletes the cookie */
    static String set(Pool pool, String name, String value, long seconds) {
        return "%s=%s; Path=/%s; Max-Age=%s; HttpOnly; SameSite=Lax"
                .formatted(name, value, pool.definition().id(), seconds);
    }
}
