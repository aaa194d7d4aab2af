package stackrun.embedded.cognito.oauth;

import stackrun.embedded.cognito.pool.Pool;
import stackrun.embedded.http.HttpResponse;

/** Creates redirects of the browser. */
final class Redirect {

    private Redirect() {}

    static HttpResponse to(String location) {
        return HttpResponse.empty(302).with("Location", location).with("Cache-Control", "no-store");
    }

    static HttpResponse toLogin(Pool pool, Parameters parameters) {
        return to(loginPath(pool, parameters));
    }

    static HttpResponse toErrorPage(Pool pool, String error, String clientId) {
        return to("/%s/error?error=%s&client_id=%s"
                .formatted(pool.definition().id(), FormEncoding.encode(error), FormEncoding.encode(clientId)));
    }

    static String loginPath(Pool pool, Parameters parameters) {
        return "/%s/login?%s".formatted(pool.definition().id(), parameters.encoded());
    }
}
