package stackrun.embedded.cognito.definition;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A confirmed user with a permanent password, who exists from the start.
 *
 * @param sub a UUID that is the same at every start, so that users keep their data
 * @param attributes attributes such as {@code email}, {@code email_verified} and {@code name}
 * @param sample whether the sign-in page offers this user as a button that asks for no password
 */
public record User(
        String userPoolId,
        String username,
        UUID sub,
        String password,
        Map<String, String> attributes,
        List<String> groups,
        boolean sample) {

    public User {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        groups = List.copyOf(groups);
    }

    /** Omits the password. */
    @Override
    public String toString() {
        return "User[userPoolId=%s, username=%s, sub=%s, groups=%s]".formatted(userPoolId, username, sub, groups);
    }
}
