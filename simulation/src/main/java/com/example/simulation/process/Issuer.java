package com.example.simulation.process;

import com.example.kit.http.AccessTokens;
import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The user pool: issues access tokens and lets functions verify them. */
public final class Issuer {

    private static final Instant END = Instant.parse("2100-01-01T00:00:00Z");
    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    private Issuer() {}

    static AccessTokens verifier(Map<String, String> environment) {
        return new AccessTokens(
                URI.create(environment.getOrDefault("TOKEN_ISSUER", "")),
                Set.of(client(environment)),
                SigningKey.published());
    }

    /** Returns an access token that functions with this environment accept. */
    public static String token(Map<String, String> environment, String subject, String scope, String... groups) {
        return TOKENS.computeIfAbsent(
                String.join("|", subject, scope, String.join(",", groups)),
                any -> SigningKey.sign(new JWTClaimsSet.Builder()
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
}
