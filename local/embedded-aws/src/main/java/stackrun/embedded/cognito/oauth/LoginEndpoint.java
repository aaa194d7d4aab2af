package stackrun.embedded.cognito.oauth;

import java.time.Duration;
import java.util.regex.Pattern;
import stackrun.embedded.cognito.pool.Account;
import stackrun.embedded.cognito.pool.LoginSession;
import stackrun.embedded.cognito.pool.PasswordCheck;
import stackrun.embedded.cognito.pool.Pool;
import stackrun.embedded.cognito.pool.Secrets;
import stackrun.embedded.http.HttpRequest;
import stackrun.embedded.http.HttpResponse;

/**
 * {@code /login}: shows the sign-in page and checks the form that it sends.
 *
 * <p>As on AWS, a form is only accepted with the {@code _csrf} value of its cookie.
 *
 * @see <a href="https://docs.aws.amazon.com/cognito/latest/developerguide/login-endpoint.html">Login endpoint</a>
 */
final class LoginEndpoint {

    private static final long COOKIE_SECONDS = Duration.ofHours(1).toSeconds();
    private static final Pattern CSRF = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final Pool pool;

    LoginEndpoint(Pool pool) {
        this.pool = pool;
    }

    HttpResponse show(HttpRequest request) {
        return AuthorizationCheck.answer(
                pool, request, (authorization, parameters) -> show(page(request, authorization, parameters), 200));
    }

    HttpResponse submit(HttpRequest request) {
        return AuthorizationCheck.answer(pool, request, (authorization, parameters) -> {
            var form = Parameters.ofForm(request);
            var page = page(request, authorization, parameters)
                    .withUsername(form.get("username").orElse(""));
            return Secrets.same(page.csrf(), form.get("_csrf").orElse(""))
                    ? submit(form, page)
                    : show(page.withProblem("This page has expired. Please sign in again."), 403);
        });
    }

    private HttpResponse submit(Parameters form, LoginPage page) {
        return switch (LoginAttempt.check(pool, form)) {
            case PasswordCheck.Accepted(var account) -> enter(page.request(), account);
            case PasswordCheck.UnknownUser() -> refuse(page, "Incorrect username or password.");
            case PasswordCheck.WrongPassword() -> refuse(page, "Incorrect username or password.");
            case PasswordCheck.TemporaryPasswordExpired() ->
                refuse(page, "The temporary password has expired: ask for a new one.");
            case PasswordCheck.NewPasswordRequired(var account) ->
                refuse(page, "The password of %s is temporary: set a new one first.".formatted(account.username()));
        };
    }

    private HttpResponse enter(AuthorizationRequest authorization, Account account) {
        var now = pool.now();
        var session = pool.sessions().keep(new LoginSession(account.sub(), now));
        var code = pool.codes().keep(authorization.codeFor(account, now));
        return Redirect.to(authorization.locationOf(code))
                .with("Set-Cookie", Cookies.set(pool, Cookies.SESSION, session, COOKIE_SECONDS));
    }

    private HttpResponse refuse(LoginPage page, String problem) {
        return show(page.withProblem(problem), 400);
    }

    private HttpResponse show(LoginPage page, int status) {
        return page.answer(status).with("Set-Cookie", Cookies.set(pool, Cookies.CSRF, page.csrf(), COOKIE_SECONDS));
    }

    private LoginPage page(HttpRequest request, AuthorizationRequest authorization, Parameters parameters) {
        var csrf = Cookies.sent(request, Cookies.CSRF)
                .filter(value -> CSRF.matcher(value).matches())
                .orElseGet(Secrets::handle);
        var samples = pool.accounts().all().stream().filter(Account::sample).toList();
        return new LoginPage(authorization, Redirect.loginPath(pool, parameters), csrf, samples, "", "");
    }
}
