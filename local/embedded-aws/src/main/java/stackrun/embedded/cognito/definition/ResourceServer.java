package stackrun.embedded.cognito.definition;

import java.util.List;

/**
 * {@code AWS::Cognito::UserPoolResourceServer}: an API and its scopes.
 *
 * @param identifier the prefix of its scopes: {@code orders} in {@code orders/read}
 * @see <a
 *     href="https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-define-resource-servers.html">
 *     Scopes, M2M, and resource servers</a>
 */
public record ResourceServer(String userPoolId, String identifier, String name, List<Scope> scopes) {

    /** One scope, named without its resource server. */
    public record Scope(String name, String description) {}

    public ResourceServer {
        scopes = List.copyOf(scopes);
    }

    /** A resource server whose scopes are described by their names. */
    public static ResourceServer of(String userPoolId, String identifier, String... scopes) {
        var named = List.of(scopes).stream()
                .map(scope -> new Scope(scope, identifier + "/" + scope))
                .toList();
        return new ResourceServer(userPoolId, identifier, identifier, named);
    }

    public boolean defines(String scope) {
        return scopes.stream().anyMatch(each -> scope.equals(identifier + "/" + each.name()));
    }
}
