package stackrun.embedded.cognito.definition;

import java.util.regex.Pattern;

/**
 * {@code AWS::Cognito::UserPool}: a directory of users with its own keys and issuer.
 *
 * @param id the last part of the issuer's URL, such as {@code eu-west-1_AbCdEf123}
 * @see <a href="https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UserPoolType.html">
 *     UserPoolType</a>
 */
public record UserPool(String id, String name, PasswordPolicy passwordPolicy) {

    private static final Pattern ID = Pattern.compile("[\\w-]{1,45}_[0-9a-zA-Z]{1,9}");

    public UserPool {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "invalid user pool id '%s': must be <region>_<up to 9 letters and digits>".formatted(id));
        }
    }

    /** A pool with Cognito's default password policy. */
    public static UserPool of(String id, String name) {
        return new UserPool(id, name, PasswordPolicy.DEFAULT);
    }
}
