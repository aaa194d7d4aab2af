package com.example.orders.function;

import com.example.kit.testing.FaultyServer;
import com.example.kit.testing.LocalAws;
import com.example.orders.OrdersTables;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import stackrun.embedded.Service;
import stackrun.embedded.http.HttpResponse;

/** All services that functions of orders call, each behind a server that can fail. The user pool is a single published key. */
final class Dependencies implements AutoCloseable {

    enum Dependency {
        DYNAMODB,
        KMS,
        JWKS
    }

    private static final RSAKey KEY = key();

    private final FaultyServer dynamoDb = FaultyServer.before(endpoint(Service.DYNAMODB, "AWS_ENDPOINT_URL_DYNAMODB"));
    private final FaultyServer kms = FaultyServer.before(endpoint(Service.KMS, "AWS_ENDPOINT_URL_KMS"));
    private final FaultyServer jwks = new FaultyServer(
            request -> HttpResponse.of(200, "application/json", new JWKSet(KEY.toPublicJWK()).toString()));

    FaultyServer of(Dependency dependency) {
        return switch (dependency) {
            case DYNAMODB -> dynamoDb;
            case KMS -> kms;
            case JWKS -> jwks;
        };
    }

    /** Returns the environment of a function that calls these servers. */
    Map<String, String> environment(OrdersTables tables, String function) {
        var environment = new HashMap<>(tables.environment(function));
        environment.put("AWS_ENDPOINT_URL_DYNAMODB", dynamoDb.uri().toString());
        environment.put("AWS_ENDPOINT_URL_KMS", kms.uri().toString());
        environment.put("TOKEN_ISSUER", jwks.uri().toString());
        environment.put("TOKEN_CLIENTS", "people");
        environment.put("ALLOWED_ORIGIN", "http://localhost:8080");
        return environment;
    }

    /** Alice's token, signed by the pool. */
    String token() {
        var claims = new JWTClaimsSet.Builder()
                .issuer(jwks.uri().toString())
                .subject("alice")
                .claim("username", "alice")
                .claim("client_id", "people")
                .claim("token_use", "access")
                .claim("scope", "orders/read orders/write")
                .expirationTime(Date.from(Instant.now().plus(Duration.ofHours(1))))
                .build();
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(KEY.getKeyID()).build(), claims);
        try {
            token.sign(new RSASSASigner(KEY));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    @Override
    public void close() {
        dynamoDb.close();
        kms.close();
        jwks.close();
    }

    private static URI endpoint(Service service, String setting) {
        return URI.create(LocalAws.environment(service).get(setting));
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("pool").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
