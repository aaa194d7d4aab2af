package stackrun.embedded.cognito.api;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import stackrun.embedded.cognito.pool.Pool;

/** Reads the members of requests that describe a user, and refuses values that Cognito refuses. */
final class UserInput {

    private static final Pattern USERNAME = Pattern.compile("[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]{1,128}");

    private static final Set<String> STANDARD_ATTRIBUTES = Set.of(
            "address",
            "birthdate",
            "email",
            "email_verified",
            "family_name",
            "gender",
            "given_name",
            "locale",
            "middle_name",
            "name",
            "nickname",
            "phone_number",
            "phone_number_verified",
            "picture",
            "preferred_username",
            "profile",
            "updated_at",
            "website",
            "zoneinfo");

    private UserInput() {}

    static String username(Input input) {
        var username = input.required("Username");
        if (!USERNAME.matcher(username).matches()) {
            throw CognitoException.invalidParameter(
                    "1 validation error detected: Value at 'username' failed to satisfy constraint: Member must satisfy"
                            + " regular expression pattern: [\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+");
        }
        return username;
    }

    /** The password, if the policy of the pool accepts it. */
    static String newPassword(Pool pool, String password) {
        pool.definition().passwordPolicy().violation(password).ifPresent(violation -> {
            throw CognitoException.invalidPassword(violation);
        });
        return password;
    }

    static Map<String, String> attributes(Input input) {
        var attributes = input.attributes("UserAttributes");
        attributes.keySet().forEach(name -> {
            if (!STANDARD_ATTRIBUTES.contains(name) && !name.startsWith("custom:")) {
                throw CognitoException.invalidParameter(
                        "Attributes did not conform to the schema: Type for attribute {%s} could not be determined"
                                .formatted(name));
            }
        });
        return attributes;
    }
}
