package stackrun.embedded.cognito.api;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import stackrun.embedded.cognito.pool.Account;

/**
 * Writes users as the JSON API describes them.
 *
 * @see <a href="https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UserType.html">
 *     UserType</a>
 */
final class UserJson {

    private UserJson() {}

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

    private static List<Map<String, String>> attributes(Account account) {
        var attributes = new ArrayList<Map<String, String>>();
        attributes.add(attribute("sub", account.sub()));
        account.attributes().forEach((name, value) -> attributes.add(attribute(name, value)));
        return attributes;
    }

    private static Map<String, String> attribute(String name, String value) {
        var attribute = new LinkedHashMap<String, String>();
        attribute.put("Name", name);
        attribute.put("Value", value);
        return attribute;
    }

    /** Seconds since 1970, as JSON 1.1 writes times. */
    static double timestamp(Instant instant) {
        return instant.toEpochMilli() / 1000.0;
    }
}
