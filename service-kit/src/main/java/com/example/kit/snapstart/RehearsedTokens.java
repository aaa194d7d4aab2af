package com.example.kit.snapstart;

import com.example.kit.http.AccessTokens;
import com.example.kit.http.TokenProperties;
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
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Map;

/** Issues access tokens with a key pair that exists only during the rehearsal. No other application accepts them. */
final class RehearsedTokens {

    private static final Duration LIFETIME = Duration.ofMinutes(5);

    private final RSAKey key;

    RehearsedTokens() throws JOSEException {
        this.key = new RSAKeyGenerator(2048).keyID("rehearsal").generate();
    }

    AccessTokens accepted(TokenProperties properties) {
        return new AccessTokens(
                properties.issuerUri(), properties.clients(), new ImmutableJWKSet<>(new JWKSet(key.toPublicJWK())));
    }

    /** The pool's key set, as its issuer publishes it. */
    String keySet() {
        return new JWKSet(key.toPublicJWK()).toString();
    }

    String issue(TokenProperties properties, Clock clock, Map<String, Object> claims) throws JOSEException {
        var all = new JWTClaimsSet.Builder()
                .issuer(properties.issuer())
                .claim("client_id", properties.clients().iterator().next())
                .claim("token_use", "access")
                .expirationTime(Date.from(clock.instant().plus(LIFETIME)));
        claims.forEach(all::claim);
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), all.build());
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }
}
