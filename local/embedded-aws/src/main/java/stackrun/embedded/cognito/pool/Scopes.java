package stackrun.embedded.cognito.pool;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The scopes that Cognito itself defines, and the attributes that each lets a client see.
 *
 * @see <a href="https://docs.aws.amazon.com/cognito/latest/developerguide/userinfo-endpoint.html">The user attributes
 *     endpoint</a>
 */
public final class Scopes {

    static final String OPENID = "openid";
    static final String USER_ADMIN = "aws.cognito.signin.user.admin";

    private static final String EMAIL = "email";
    private static final String PHONE = "phone";
    private static final String PROFILE = "profile";
    private static final Set<String> NEED_OPENID = Set.of(EMAIL, PHONE, PROFILE);
    private static final Set<String> RESERVED = Set.of(OPENID, EMAIL, PHONE, PROFILE, USER_ADMIN);

    private Scopes() {}

    public static boolean isReserved(String scope) {
        return RESERVED.contains(scope);
    }

    /** The names in a {@code scope} parameter; none if it is absent or blank. */
    public static List<String> named(@Nullable String parameter) {
        return parameter == null || parameter.isBlank()
                ? List.of()
                : List.of(parameter.strip().split(" +")).stream().distinct().toList();
    }

    /** Checks that OpenID Connect's scopes are requested together with {@code openid}. */
    public static boolean areComplete(List<String> scopes) {
        return scopes.contains(OPENID) || scopes.stream().noneMatch(NEED_OPENID::contains);
    }

    /** The attributes that scopes show: all of them for {@code openid} alone, otherwise those that other scopes name. */
    static Map<String, String> visible(List<String> scopes, Map<String, String> attributes) {
        if (scopes.stream().noneMatch(NEED_OPENID::contains)) {
            return attributes;
        }
        var visible = new LinkedHashMap<String, String>();
        attributes.forEach((name, value) -> {
            if (scopes.contains(scopeOf(name))) {
                visible.put(name, value);
            }
        });
        return visible;
    }

    private static String scopeOf(String attribute) {
        return switch (attribute) {
            case "email", "email_verified" -> EMAIL;
            case "phone_number", "phone_number_verified" -> PHONE;
            default -> PROFILE;
        };
    }
}
