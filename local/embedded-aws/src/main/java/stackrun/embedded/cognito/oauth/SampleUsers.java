package stackrun.embedded.cognito.oauth;

import java.util.List;
import java.util.stream.Collectors;
import stackrun.embedded.cognito.pool.Account;

/** The section of the sign-in page with a button for each sample user. */
record SampleUsers(List<Account> users) {

    /**
     * The section as HTML; empty without sample users.
     *
     * @param action the path that the form is posted to
     * @param hiddenCsrf the hidden field of the form
     */
    String section(String action, String hiddenCsrf) {
        if (users.isEmpty()) {
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
                        hiddenCsrf,
                        users.stream().map(SampleUsers::button).collect(Collectors.joining("\n")));
    }

    private static String button(Account account) {
        var name = account.attributes().getOrDefault("name", account.username());
        var detail = account.groups().isEmpty()
                ? account.attributes().getOrDefault("email", "")
                : String.join(", ", account.groups());
        return "<li><button name=\"sample_user\" value=\"%s\"><span>%s</span> <small>%s</small></button></li>"
                .formatted(Html.escape(account.username()), Html.escape(name), Html.escape(detail));
    }
}
