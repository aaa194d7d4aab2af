package stackrun.embedded.cognito.api;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import stackrun.embedded.cognito.pool.Account;
import stackrun.embedded.cognito.pool.Pool;

/**
 * Users as the JSON API writes and reads them.
 *
 * @see <a href="https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UserType.html">
 *     UserType</a>
 */
final class UserJson {

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

    private UserJson() {}

    static String username(Input input) {
        var username = input.required("Username");
        if (!USERNAME.matcher(username).matches()) {
            throw CognitoException.invalidParameter(
                    "1 validation error detected: Value at 'username' failed to satisfy constraint: Member must satisfy"
                            + " regular expression pattern: [\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+");
        }
        return username;
    }

    /** A password the pool's policy accepts. */
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

    private static List<Map<String, String>> attributes(Account account) {
        var attributes = new ArrayList<Map<String, String>>();
        attributes.add(attribute("sub", account.sub()));
        account.attributes().forEach((name, value) -> attributes.add(attribute(name, value)));
        return attributes;
    }

    static Map<String, Object> of(Account account) {
        var user = new LinkedHashMap<String, Object>();
        user.put("Username", account.username());
        user.put("Attributes", attributes(account));
        user.put("UserCreateDate", timestamp(account.created()));
        user.put("UserLastModifiedDate", timestamp(account.modified()));
        user.put("Enabled", true);
        user.put("UserStatus", account.status().name());
        return user;
    }

    /** Seconds since 1970, as JSON 1.1 writes times. */
    static double timestamp(Instant instant) {
        return instant.toEpochMilli() / 1000.0;
    }

    private static Map<String, String> attribute(String name, String value) {
        var attribute = new LinkedHashMap<String, String>();
        attribute.put("Name", name);
        attribute.put("Value", value);
        return attribute;
    }
}
