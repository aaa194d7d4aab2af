package com.example.load;

import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The access tokens of sample users, each of whom signs in again only when the token has been rejected. */
final class SignIns {

    /** The password of all sample users, as {@code ./run} prints it. */
    private static final String PASSWORD = "Local-password-1!";

    private final JsonNode endpoints;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    SignIns(JsonNode endpoints) {
        this.endpoints = endpoints;
    }

    String token(String user) {
        return tokens.computeIfAbsent(user, this::newToken);
    }

    /** Signs in again, unless another customer of the same user already has. */
    String tokenAfter(String user, String rejected) {
        tokens.remove(user, rejected);
        return token(user);
    }

    String newToken(String user) {
        return new SignIn(endpoints).accessToken(user, PASSWORD);
    }

    static boolean isExpired(String token) {
        var claims = Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]);
        var expires = JsonMapper.shared().readTree(claims).path("exp").asLong();
        return Instant.ofEpochSecond(expires).isBefore(Clock.systemUTC().instant());
    }
}
