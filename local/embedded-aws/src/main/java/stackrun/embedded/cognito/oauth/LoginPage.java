package stackrun.embedded.cognito.oauth;

import java.util.List;
import java.util.stream.Collectors;
import stackrun.embedded.cognito.definition.CallbackUrls;
import stackrun.embedded.cognito.pool.Account;
import stackrun.embedded.http.HttpResponse;

/**
 * The page people sign in with: a button for each sample user, and a form for everybody.
 *
 * @param action the path that the forms are posted to
 * @param csrf sent back with the forms, and compared with its cookie
 * @param username the initial value of its field
 * @param problem one sentence, or empty
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
                        sampleSection(),
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

    private String sampleSection() {
        if (samples.isEmpty()) {
            return "";
        }
        return """
                <section aria-labelledby="by-sample">
                <h2 id="by-sample">As a sample user</h2>
                <form method="post" action="%s">
                %s
                <ul>
                %s
                </ul>
                </form>
                </section>""".formatted(
                        Html.escape(action),
                        hiddenCsrf(),
                        samples.stream().map(LoginPage::sample).collect(Collectors.joining("\n")));
    }

    private static String sample(Account account) {
        var name = account.attributes().getOrDefault("name", account.username());
        var detail = account.groups().isEmpty()
                ? account.attributes().getOrDefault("email", "")
                : String.join(", ", account.groups());
        return "<li><button name=\"sample_user\" value=\"%s\"><span>%s</span> <small>%s</small></button></li>"
                .formatted(Html.escape(account.username()), Html.escape(name), Html.escape(detail));
    }

    private String hiddenCsrf() {
        return "<input type=\"hidden\" name=\"_csrf\" value=\"%s\">".formatted(Html.escape(csrf));
    }
}
