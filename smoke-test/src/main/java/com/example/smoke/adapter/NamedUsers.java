package com.example.smoke.adapter;

import com.example.smoke.stage.CannotTest;
import com.example.smoke.stage.Role;
import com.example.smoke.stage.Users;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The users of a deployed stage, whom the environment names: {@code SMOKE_USER} and {@code SMOKE_PASSWORD} of a user in
 * both groups, or {@code SMOKE_TOKEN}; {@code SMOKE_OTHER_USER} and {@code SMOKE_OTHER_PASSWORD} of another customer.
 *
 * @param signIn returns an access token for a user and a password
 */
record NamedUsers(Map<String, String> environment, BinaryOperator<String> signIn, Map<String, String> tokens)
        implements Users {

    NamedUsers(Map<String, String> environment, BinaryOperator<String> signIn) {
        this(environment, signIn, new ConcurrentHashMap<>());
    }

    @Override
    public Optional<String> token(Role role) {
        if (role == Role.STRANGER) {
            return signedIn("SMOKE_OTHER_USER", "SMOKE_OTHER_PASSWORD");
        }
        var token = environment.get("SMOKE_TOKEN");
        return token == null ? signedIn("SMOKE_USER", "SMOKE_PASSWORD") : Optional.of(token);
    }

    private Optional<String> signedIn(String userVariable, String passwordVariable) {
        @Nullable String user = environment.get(userVariable);
        @Nullable String password = environment.get(passwordVariable);
        if (user == null && password == null) {
            return Optional.empty();
        }
        if (user == null || password == null) {
            throw new CannotTest("set both %s and %s".formatted(userVariable, passwordVariable));
        }
        return Optional.of(tokens.computeIfAbsent(user, name -> signIn.apply(name, password)));
    }
}
