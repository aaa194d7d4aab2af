package stackrun.run;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import stackrun.embedded.cognito.CognitoServer;
import stackrun.embedded.cognito.definition.User;

/**
 * A user that each start defines in the user pool, so that people can sign in.
 *
 * @param username also the local part of the email address
 * @param name the name in tokens
 * @param groups the groups of the pool
 */
public record SampleUser(String username, String name, String password, List<String> groups) {

    public SampleUser {
        groups = List.copyOf(groups);
    }

    void define(CognitoServer cognito, String userPoolId) {
        cognito.define(new User(
                userPoolId,
                username,
                UUID.nameUUIDFromBytes(username.getBytes(StandardCharsets.UTF_8)),
                password,
                Map.of("email", username + "@example.com", "email_verified", "true", "name", name),
                groups,
                true));
    }
}
