package stackrun.gateway.guard;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import stackrun.gateway.api.Authorizer;
import stackrun.gateway.api.GatewayError;
import stackrun.gateway.api.GatewayErrorType;

/**
 * Authorizes callers with a token of the user pool: an access token with one of the operation's scopes, or an identity
 * token if the operation has no scopes.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-integrate-with-cognito.html">Cognito user pools as authorizer</a>
 */
public final class CognitoAuthorizer {

    private final TokenVerifier tokens;

    /**
     * Creates an authorizer for all pools of a run.
     *
     * @param issuers returns the issuer of a pool, by its id
     */
    public CognitoAuthorizer(Function<String, URI> issuers) {
        this.tokens = new TokenVerifier(issuers);
    }

    /**
     * Returns the claims of the token.
     *
     * @throws GatewayError if there is no valid token
     */
    Map<String, String> authorize(Authorizer authorizer, @Nullable String header) {
        if (header == null || header.isBlank()) {
            throw new GatewayError(GatewayErrorType.UNAUTHORIZED);
        }
        var claims = tokens.verified(authorizer.userPoolIds(), header.replaceFirst("(?i)^Bearer +", ""));
        var use = String.valueOf(claims.getClaim("token_use"));
        if (authorizer.scopes().isEmpty()) {
            if (!use.equals("id")) {
                throw new GatewayError(GatewayErrorType.UNAUTHORIZED);
            }
        } else if (!use.equals("access") || !hasOne(claims, authorizer.scopes())) {
            throw new GatewayError(GatewayErrorType.UNAUTHORIZED);
        }
        return Claims.asText(claims.getClaims());
    }

    private static boolean hasOne(JWTClaimsSet claims, List<String> scopes) {
        var given = Arrays.asList(String.valueOf(claims.getClaim("scope")).split(" ", -1));
        return scopes.stream().anyMatch(given::contains);
    }
}
