package stackrun.embedded.cognito;

import java.util.Map;

/**
 * {@code RevokeToken}: what {@code /oauth2/revoke} does, in the JSON API.
 *
 * @see <a href="https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_RevokeToken.html">
 *     RevokeToken</a>
 */
final class RevokeToken {

    private final Pools pools;

    RevokeToken(Pools pools) {
        this.pools = pools;
    }

    Map<String, Object> revoke(Input input) {
        var token = input.required("Token");
        var member = pools.requiredMember(input);
        var secret = input.text("ClientSecret");
        if (member.client().isPublic()
                ? secret.isPresent()
                : secret.filter(member.client()::acceptsSecret).isEmpty()) {
            throw CognitoException.unauthorized("Unable to verify the client secret");
        }
        if (RevocationEndpoint.isJwt(token)) {
            throw CognitoException.unsupportedTokenType("Unsupported token type");
        }
        var grants = member.pool().grants();
        grants.ofRefreshToken(token)
                .filter(grant ->
                        grant.clientId().equals(member.client().settings().id()))
                .ifPresent(grants::revoke);
        return Map.of();
    }
}
