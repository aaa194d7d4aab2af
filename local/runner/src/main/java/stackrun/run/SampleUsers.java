package stackrun.run;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import stackrun.embedded.cognito.CognitoServer;
import stackrun.embedded.cognito.User;

/**
 * Who can sign in to a local run.
 *
 * @param name as given to {@code ./run token}
 */
public record SampleUsers(String name, List<String> groups) {

    /** The same for all of them: these users exist on this machine only. */
    public static final String PASSWORD = "Local-password-1!";

    public static final List<SampleUsers> ALL = List.of(
            new SampleUsers("alice", List.of()),
            new SampleUsers("bob", List.of()),
            new SampleUsers("carol", List.of()),
            new SampleUsers("manager", List.of("stock-managers")),
            new SampleUsers("analyst", List.of("analysts")));

    public static Optional<SampleUsers> named(String name) {
        return ALL.stream().filter(user -> user.name().equals(name)).findFirst();
    }

    void define(CognitoServer cognito, String userPoolId) {
        cognito.define(new User(
                userPoolId,
                name,
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                PASSWORD,
                Map.of("email", name + "@example.com", "email_verified", "true", "name", display()),
                groups,
                true));
    }

    private String display() {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
