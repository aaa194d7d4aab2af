package com.example.kit.http;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.net.URI;
import java.text.ParseException;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Verifies access tokens of one user pool: signature, issuer, expiry, use and client.
 *
 * <p>The gateway's authorizer does the same. Tokens are verified again here because anyone who is allowed to invoke the
 * function could put any claims into the event, and because not every emulator enforces the authorizer.
 *
 * @see <a href="https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-tokens-verifying-a-jwt.html">Verifying a Cognito token</a>
 */
public final class AccessTokens {

    private static final Set<String> REQUIRED = Set.of("sub", "exp", "client_id", "token_use");

    /** {@code {"alg":"RS256","kid":"rehearsal"}}, {@code {}} and an empty signature. */
    private static final String UNKNOWN_KEY = "eyJhbGciOiJSUzI1NiIsImtpZCI6InJlaGVhcnNhbCJ9.e30.AA";

    private static final String INVALID = "the access token is invalid or has expired";

    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    private final Set<String> clients;

    /**
     * Reads keys from {@code <issuer>/.well-known/jwks.json} when the first token arrives, and caches them.
     *
     * @param clients the app clients whose tokens are accepted; Cognito's access tokens have no audience
     * @param clock determines when the keys are read again
     */
    public AccessTokens(URI issuer, Set<String> clients, InstantSource clock) {
        this(issuer, clients, PoolKeys.of(issuer, clock));
    }

    /** Uses keys of the pool that are already known. */
    public AccessTokens(URI issuer, Set<String> clients, JWKSource<SecurityContext> keys) {
        this.clients = Set.copyOf(clients);
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, keys));
        processor.setJWTClaimsSetVerifier(new DefaultJWTClaimsVerifier<>(
                new JWTClaimsSet.Builder()
                        .issuer(issuer.toString())
                        .claim("token_use", "access")
                        .build(),
                REQUIRED));
    }

    /**
     * Returns the caller that an {@code Authorization} header identifies.
     *
     * @throws Refusal 401 if the token is missing or invalid
     * @throws PoolKeysUnavailable if the pool's keys cannot be read, so that the token may still be valid
     */
    public Caller caller(Optional<String> authorization) {
        var claims =
                new TokenClaims(verified(authorization.map(AccessTokens::token).orElse(null)));
        if (!clients.contains(claims.client())) {
            throw unauthorized("the access token was issued to a different client");
        }
        return claims.caller();
    }

    /**
     * Reads the pool's keys, unless they are known, by verifying a token that no pool has signed.
     *
     * @throws PoolKeysUnavailable if the keys cannot be read
     */
    public void readKeys() {
        try {
            verified(UNKNOWN_KEY);
        } catch (Refusal expected) {
            return;
        }
        throw new IllegalStateException("a token without a valid signature was accepted");
    }

    private JWTClaimsSet verified(@Nullable String token) {
        if (token == null) {
            throw unauthorized("an access token is required in the Authorization header");
        }
        try {
            return processor.process(token, null);
        } catch (KeySourceException e) {
            throw new PoolKeysUnavailable(e);
        } catch (ParseException | BadJOSEException | JOSEException e) {
            throw unauthorized(INVALID);
        }
    }

    private static Refusal unauthorized(String detail) {
        return new Refusal(Problem.of(401, "unauthorized", detail), Map.of("WWW-Authenticate", "Bearer"));
    }

    private static String token(String header) {
        return header.regionMatches(true, 0, "Bearer ", 0, 7)
                ? header.substring(7).trim()
                : header;
    }
}
