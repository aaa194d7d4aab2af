package stackrun.embedded.cognito.definition;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * {@code AWS::Cognito::UserPoolGroup}: users with the same permissions.
 *
 * @param precedence lower values come first; groups without a precedence come last
 * @see <a href="https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GroupType.html">
 *     GroupType</a>
 */
public record Group(
        String userPoolId,
        String name,
        @Nullable Integer precedence,
        @Nullable String description) {

    public static final Comparator<Group> BY_PRECEDENCE =
            Comparator.comparingInt(Group::rank).thenComparing(Group::name);

    public Group {
        if (precedence != null && precedence < 0) {
            throw new IllegalArgumentException(
                    "invalid precedence %s of group %s: must be zero or more".formatted(precedence, name));
        }
    }

    public static Group of(String userPoolId, String name) {
        return new Group(userPoolId, name, null, null);
    }

    private int rank() {
        return precedence == null ? Integer.MAX_VALUE : precedence;
    }
}
