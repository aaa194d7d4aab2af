package stackrun.gateway.guard;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.jwt.proc.ExpiredJWTException;
import java.net.MalformedURLException;
import java.net.URI;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import stackrun.gateway.api.GatewayError;
import stackrun.gateway.api.GatewayErrorType;

/**
 * Verifies tokens of user pools: their signature, issuer and expiry.
 *
 * @see <a href="https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-tokens-verifying-a-jwt.html">Verifying JSON web tokens</a>
 */
final class TokenVerifier {

    private final Function<String, URI> issuers;
    private final Map<String, DefaultJWTProcessor<SecurityContext>> processors = new ConcurrentHashMap<>();

    /** @param issuers returns the issuer of a pool, by its id */
    TokenVerifier(Function<String, URI> issuers) {
        this.issuers = issuers;
    }

    /**
     * Returns the claims of a token.
     *
     * @throws GatewayError if the token is invalid, expired, or of none of the pools
     */
    JWTClaimsSet verified(List<String> userPoolIds, String token) {
        try {
            var issuer = SignedJWT.parse(token).getJWTClaimsSet().getIssuer();
            for (var pool : userPoolIds) {
                if (issuers.apply(pool).toString().equals(issuer)) {
                    return processor(pool).process(token, null);
                }
            }
        } catch (ExpiredJWTException e) {
            throw new GatewayError(GatewayErrorType.UNAUTHORIZED, "The incoming token has expired");
        } catch (ParseException | BadJOSEException | JOSEException e) {
            throw new GatewayError(GatewayErrorType.UNAUTHORIZED);
        }
        throw new GatewayError(GatewayErrorType.UNAUTHORIZED);
    }

    private DefaultJWTProcessor<SecurityContext> processor(String pool) {
        return processors.computeIfAbsent(pool, id -> {
            var issuer = issuers.apply(id);
            var processor = new DefaultJWTProcessor<SecurityContext>();
            try {
                var keys = JWKSourceBuilder.create(
                                URI.create(issuer + "/.well-known/jwks.json").toURL())
                        .build();
                processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, keys));
            } catch (MalformedURLException e) {
                throw new IllegalStateException(e);
            }
            processor.setJWTClaimsSetVerifier(new DefaultJWTClaimsVerifier<>(
                    new JWTClaimsSet.Builder().issuer(issuer.toString()).build(), Set.of("sub", "exp", "token_use")));
            return processor;
        });
    }
}
