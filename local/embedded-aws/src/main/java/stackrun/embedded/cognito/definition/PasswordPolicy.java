package stackrun.embedded.cognito.definition;

import java.util.Optional;

/**
 * The rules for the passwords of a user pool.
 *
 * @param minimumLength in characters, 6 to 99
 * @param temporaryPasswordValidityDays the validity of a password set by {@code AdminCreateUser}, in days
 * @see <a href="https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_PasswordPolicyType.html">
 *     PasswordPolicyType</a>
 */
public record PasswordPolicy(
        int minimumLength,
        boolean requireUppercase,
        boolean requireLowercase,
        boolean requireNumbers,
        boolean requireSymbols,
        int temporaryPasswordValidityDays) {

    /** The policy of a pool whose template defines none. */
    public static final PasswordPolicy DEFAULT = new PasswordPolicy(8, true, true, true, true, 7);

    private static final String SYMBOLS = "^$*.[]{}()?-\"!@#%&/\\,><':;|_~`+= ";
    private static final int MAX_LENGTH = 256;

    public PasswordPolicy {
        if (minimumLength < 6 || minimumLength > 99) {
            throw new IllegalArgumentException(
                    "invalid minimum password length %s: must be 6 to 99".formatted(minimumLength));
        }
        if (temporaryPasswordValidityDays < 1 || temporaryPasswordValidityDays > 365) {
            throw new IllegalArgumentException("invalid validity of temporary passwords, %s days: must be 1 to 365"
                    .formatted(temporaryPasswordValidityDays));
        }
    }

    /** Cognito's message for the first rule that the password breaks; empty if it breaks none. */
    public Optional<String> violation(String password) {
        if (password.length() < minimumLength) {
            return Optional.of("Password not long enough");
        }
        if (password.length() > MAX_LENGTH) {
            return Optional.of("Password too long");
        }
        if (requireUppercase && password.chars().noneMatch(c -> c >= 'A' && c <= 'Z')) {
            return Optional.of("Password must have uppercase characters");
        }
        if (requireLowercase && password.chars().noneMatch(c -> c >= 'a' && c <= 'z')) {
            return Optional.of("Password must have lowercase characters");
        }
        if (requireNumbers && password.chars().noneMatch(c -> c >= '0' && c <= '9')) {
            return Optional.of("Password must have numeric characters");
        }
        if (requireSymbols && password.strip().chars().noneMatch(c -> SYMBOLS.indexOf(c) >= 0)) {
            return Optional.of("Password must have symbol characters");
        }
        return Optional.empty();
    }
}
