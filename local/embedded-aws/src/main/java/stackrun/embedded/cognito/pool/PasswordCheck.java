package stackrun.embedded.cognito.pool;

import java.time.Duration;

/**
 * The result of checking a username and a password.
 *
 * <p>The password is checked first, so that only the owner of an account learns of other problems with it.
 */
public sealed interface PasswordCheck {

    record Accepted(Account account) implements PasswordCheck {}

    record UnknownUser() implements PasswordCheck {}

    record WrongPassword() implements PasswordCheck {}

    record TemporaryPasswordExpired() implements PasswordCheck {}

    record NewPasswordRequired(Account account) implements PasswordCheck {}

    static PasswordCheck of(Pool pool, String username, String password) {
        var found = pool.accounts().named(username);
        var matches =
                found.map(Account::password).orElse(PasswordHash.OF_NOBODY).matches(password);
        if (found.isEmpty()) {
            return new UnknownUser();
        }
        return matches ? standing(pool, found.get()) : new WrongPassword();
    }

    private static PasswordCheck standing(Pool pool, Account account) {
        return switch (account.status()) {
            case CONFIRMED -> new Accepted(account);
            case FORCE_CHANGE_PASSWORD -> {
                var days = pool.definition().passwordPolicy().temporaryPasswordValidityDays();
                var until = account.passwordSince().plus(Duration.ofDays(days));
                yield pool.now().isBefore(until) ? new NewPasswordRequired(account) : new TemporaryPasswordExpired();
            }
        };
    }
}
