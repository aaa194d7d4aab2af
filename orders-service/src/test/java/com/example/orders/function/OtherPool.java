package com.example.orders.function;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import stackrun.embedded.cognito.CognitoServer;
import stackrun.embedded.cognito.SignIn;
import stackrun.embedded.cognito.definition.AppClient;
import stackrun.embedded.cognito.definition.Domain;
import stackrun.embedded.cognito.definition.ResourceServer;
import stackrun.embedded.cognito.definition.User;
import stackrun.embedded.cognito.definition.UserPool;

/** A user pool like the shop's, with another address and its own clock, for tokens that must be rejected. */
final class OtherPool implements AutoCloseable {

    private static final String POOL = "eu-west-1_Shop00001";
    private static final String CLIENT = "people";
    private static final String CALLBACK = "http://localhost/callback";
    private static final String PASSWORD = "Correct-Horse-1";
    private static final UUID SUBJECT = UUID.nameUUIDFromBytes("alice".getBytes(StandardCharsets.UTF_8));

    private final CognitoServer cognito;

    /** A pool with this clock. */
    OtherPool(InstantSource clock) throws IOException {
        cognito = CognitoServer.start(0, null, clock);
        cognito.define(UserPool.of(POOL, "shop"));
        cognito.define(new Domain(POOL, "shop"));
        cognito.define(ResourceServer.of(POOL, "orders", "read", "write"));
        cognito.define(AppClient.forPeople(POOL, CLIENT, "People", CALLBACK, List.of("orders/read", "orders/write")));
        cognito.define(new User(POOL, "alice", SUBJECT, PASSWORD, Map.of(), List.of(), false));
    }

    /** Returns the environment of a function that accepts this pool's tokens. */
    Map<String, String> environment() {
        return Map.of(
                "TOKEN_ISSUER",
                cognito.issuer(POOL).toString(),
                "TOKEN_CLIENTS",
                CLIENT,
                "ALLOWED_ORIGIN",
                "http://localhost:8080");
    }

    /** Alice's token, with all her scopes. */
    String token() {
        return new SignIn(cognito.endpoint())
                .accessToken(POOL, CLIENT, CALLBACK, "alice", PASSWORD, "orders/read", "orders/write");
    }

    @Override
    public void close() {
        cognito.close();
    }
}
