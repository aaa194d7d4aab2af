package com.example.simulation.process;

import com.example.kit.http.AccessTokens;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The user pool: signs people's tokens and lets functions verify them, for as long as the simulation runs. */
public final class Issuer {

    private static final RSAKey KEY = key();
    private static final Instant END = Instant.parse("2100-01-01T00:00:00Z");
    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    private Issuer() {}

    static AccessTokens verifier(Map<String, String> environment) {
        return new AccessTokens(
                URI.create(environment.getOrDefault("TOKEN_ISSUER", "")),
                Set.of(client(environment)),
                new ImmutableJWKSet<>(new JWKSet(KEY.toPublicJWK())));
    }

    /** An access token that functions with this environment take. */
    public static String token(Map<String, String> environment, String subject, String scope, String... groups) {
        return TOKENS.computeIfAbsent(
                String.join("|", subject, scope, String.join(",", groups)),
                any -> sign(new JWTClaimsSet.Builder()
                        .issuer(environment.getOrDefault("TOKEN_ISSUER", ""))
                        .subject(subject)
                        .claim("exp", END.getEpochSecond())
                        .claim("token_use", "access")
                        .claim("client_id", client(environment))
                        .claim("scope", scope)
                        .claim("cognito:groups", List.of(groups))
                        .build()));
    }

    private static String client(Map<String, String> environment) {
        return environment.getOrDefault("TOKEN_CLIENTS", "").split(",", 2)[0];
    }

    private static String sign(JWTClaimsSet claims) {
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                    .keyID(KEY.getKeyID())
                    .build();
            var token = new SignedJWT(header, claims);
            token.sign(new RSASSASigner(KEY));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("simulated").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
