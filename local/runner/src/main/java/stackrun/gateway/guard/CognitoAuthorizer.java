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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import stackrun.gateway.api.Authorizer;
import stackrun.gateway.api.GatewayError;
import stackrun.gateway.api.GatewayErrorType;

/**
 * Lets through who holds a token of the user pool: an access token with one of the scopes where scopes are asked for, an
 * identity token otherwise.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-integrate-with-cognito.html">Cognito user pools as authorizer</a>
 */
public final class CognitoAuthorizer {

    private final Function<String, URI> issuers;
    private final Map<String, DefaultJWTProcessor<SecurityContext>> processors = new ConcurrentHashMap<>();

    /**
     * An authorizer for all pools of a run.
     *
     * @param issuers the issuer of a pool, by its id
     */
    public CognitoAuthorizer(Function<String, URI> issuers) {
        this.issuers = issuers;
    }

    /** The token's claims; throws {@link GatewayError} where there is no good token. */
    Map<String, String> authorize(Authorizer authorizer, @Nullable String header) {
        if (header == null || header.isBlank()) {
            throw new GatewayError(GatewayErrorType.UNAUTHORIZED);
        }
        var claims = verified(authorizer.userPoolIds(), header.replaceFirst("(?i)^Bearer +", ""));
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

    private JWTClaimsSet verified(List<String> userPoolIds, String token) {
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
