package stackrun.embedded.cognito.oauth;

import java.util.List;
import stackrun.embedded.cognito.definition.CallbackUrls;
import stackrun.embedded.cognito.pool.Account;
import stackrun.embedded.http.HttpResponse;

/**
 * The sign-in page: a button for each sample user, and a form for all users.
 *
 * @param action the path that the forms are posted to
 * @param csrf the value of a hidden field, which must match the value of its cookie
 * @param username the initial value of the field
 * @param problem one sentence; empty if there is no problem
 */
record LoginPage(
        AuthorizationRequest request,
        String action,
        String csrf,
        List<Account> samples,
        String username,
        String problem) {

    LoginPage withUsername(String username) {
        return new LoginPage(request, action, csrf, samples, username, problem);
    }

    LoginPage withProblem(String problem) {
        return new LoginPage(request, action, csrf, samples, username, problem);
    }

    HttpResponse answer(int status) {
        var client = request.client().settings();
        var main = """
                <h1>Sign in</h1>
                <p class="to">to <strong>%s</strong></p>
                %s%s
                <section aria-labelledby="by-password">
                <h2 id="by-password">With your password</h2>
                <form method="post" action="%s">
                %s
                <label for="username">Username</label>
                <input id="username" name="username" value="%s" autocomplete="username" autocapitalize="none"
                 spellcheck="false" required%s>
                <label for="password">Password</label>
                <input id="password" name="password" type="password" autocomplete="current-password" required%s>
                <button class="primary">Sign in</button>
                </form>
                </section>
                """.formatted(
                        Html.escape(client.name()),
                        problemParagraph(),
                        new SampleUsers(samples).section(action, hiddenCsrf()),
                        Html.escape(action),
                        hiddenCsrf(),
                        Html.escape(username),
                        describedByProblem(),
                        describedByProblem());
        return Html.page(status, "Sign in to " + client.name(), main, CallbackUrls.source(request.redirectUri()));
    }

    private String problemParagraph() {
        return problem.isEmpty()
                ? ""
                : "<p class=\"problem\" id=\"problem\" role=\"alert\">%s</p>\n".formatted(Html.escape(problem));
    }

    private String describedByProblem() {
        return problem.isEmpty() ? "" : " aria-describedby=\"problem\"";
    }

    private String hiddenCsrf() {
        return "<input type=\"hidden\" name=\"_csrf\" value=\"%s\">".formatted(Html.escape(csrf));
    }
}
