package stackrun.embedded.cognito.pool;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stackrun.embedded.cognito.definition.AppClient;
import stackrun.embedded.cognito.definition.TokenValidity;

/**
 * Issues the tokens of one pool, with the same claims as Cognito's.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-access-token.html">
 *     Understanding the access token</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-id-token.html">
 *     Understanding the ID token</a>
 */
public final class Tokens {

    private static final Set<String> BOOLEANS = Set.of("email_verified", "phone_number_verified");

    private final String issuer;
    private final SigningKeys keys;

    Tokens(String issuer, SigningKeys keys) {
        this.issuer = issuer;
        this.keys = keys;
    }

    /** @param groups the groups of the account, in the order of their precedence */
    TokenPair forPerson(
            Account account,
            List<String> groups,
            Grant grant,
            TokenValidity validity,
            @Nullable String nonce,
            Instant now) {
        var eventId = UUID.randomUUID().toString();
        var access = person(
                        account.sub(),
                        groups,
                        grant,
                        eventId,
                        now,
                        validity.accessToken().duration())
                .claim("client_id", grant.clientId())
                .claim("token_use", "access")
                .claim("scope", String.join(" ", grant.scopes()))
                .claim("username", account.username())
                .claim("version", 2);
        var accessToken = TokenSignature.sign(access, keys.forAccessTokens());
        if (!grant.scopes().contains(Scopes.OPENID)) {
            return new TokenPair(accessToken, null);
        }
        var id = person(
                        account.sub(),
                        groups,
                        grant,
                        eventId,
                        now,
                        validity.idToken().duration())
                .audience(grant.clientId())
                .claim("token_use", "id")
                .claim("cognito:username", account.username())
                .claim("at_hash", TokenSignature.halfHash(accessToken));
        if (nonce != null) {
            id.claim("nonce", nonce);
        }
        Scopes.visible(grant.scopes(), account.attributes())
                .forEach((name, value) -> id.claim(name, BOOLEANS.contains(name) ? Boolean.valueOf(value) : value));
        return new TokenPair(accessToken, TokenSignature.sign(id, keys.forIdTokens()));
    }

    /** An access token for an application itself. Its subject is the client, and it names no user. */
    public String forMachine(AppClient client, List<String> scopes, Instant now) {
        var validity = client.tokenValidity().accessToken().duration();
        var claims = timed(client.id(), now, validity)
                .claim("client_id", client.id())
                .claim("token_use", "access")
                .claim("scope", String.join(" ", scopes))
                .claim("auth_time", now.getEpochSecond())
                .claim("version", 2);
        return TokenSignature.sign(claims, keys.forAccessTokens());
    }

    private JWTClaimsSet.Builder person(
            String sub, List<String> groups, Grant grant, String eventId, Instant now, Duration validity) {
        var claims = timed(sub, now, validity)
                .claim("origin_jti", grant.originJti())
                .claim("event_id", eventId)
                .claim("auth_time", grant.authTime().getEpochSecond());
        return groups.isEmpty() ? claims : claims.claim("cognito:groups", groups);
    }

    private JWTClaimsSet.Builder timed(String sub, Instant now, Duration validity) {
        return new JWTClaimsSet.Builder()
                .subject(sub)
                .issuer(issuer)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(validity)))
                .jwtID(UUID.randomUUID().toString());
    }
}
