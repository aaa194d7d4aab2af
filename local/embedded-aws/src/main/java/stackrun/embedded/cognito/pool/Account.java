package stackrun.embedded.cognito.pool;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import stackrun.embedded.cognito.definition.User;

/**
 * One user of a pool. It is immutable: each change returns a new account.
 *
 * @param attributes without {@code sub}, which has its own component
 * @param passwordSince the time at which the current password was set
 */
public record Account(
        String username,
        String sub,
        PasswordHash password,
        Instant passwordSince,
        UserStatus status,
        Map<String, String> attributes,
        List<String> groups,
        boolean sample,
        Instant created,
        Instant modified) {

    public Account {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        groups = List.copyOf(groups);
    }

    static Account of(User user, Instant now) {
        return new Account(
                user.username(),
                user.sub().toString(),
                PasswordHash.of(user.password()),
                now,
                UserStatus.CONFIRMED,
                user.attributes(),
                user.groups(),
                user.sample(),
                now,
                now);
    }

    public static Account of(
            String username,
            String sub,
            String password,
            UserStatus status,
            Map<String, String> attributes,
            Instant now) {
        return new Account(
                username, sub, PasswordHash.of(password), now, status, attributes, List.of(), false, now, now);
    }

    public Account withPassword(String password, UserStatus status, Instant now) {
        var hash = PasswordHash.of(password);
        return new Account(username, sub, hash, now, status, attributes, groups, sample, created, now);
    }

    public Account inGroup(String group, Instant now) {
        var joined = Stream.concat(groups.stream(), Stream.of(group)).distinct().toList();
        return new Account(username, sub, password, passwordSince, status, attributes, joined, sample, created, now);
    }
}
