package stackrun.embedded.cognito.oauth;

import stackrun.embedded.cognito.pool.Account;
import stackrun.embedded.cognito.pool.PasswordCheck;
import stackrun.embedded.cognito.pool.Pool;

/** Checks the form of the sign-in page. A sample user needs no password, because the page has a button for it. */
final class LoginAttempt {

    private LoginAttempt() {}

    static PasswordCheck check(Pool pool, Parameters form) {
        var sample = form.get("sample_user");
        return sample.isEmpty()
                ? PasswordCheck.of(
                        pool,
                        form.get("username").orElse(""),
                        form.get("password").orElse(""))
                : pool.accounts()
                        .named(sample.get())
                        .filter(Account::sample)
                        .<PasswordCheck>map(PasswordCheck.Accepted::new)
                        .orElseGet(PasswordCheck.UnknownUser::new);
    }
}
