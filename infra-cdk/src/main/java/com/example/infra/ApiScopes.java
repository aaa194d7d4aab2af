package com.example.infra;

import java.util.List;
import java.util.stream.Stream;
import software.amazon.awscdk.services.cognito.OAuthScope;
import software.amazon.awscdk.services.cognito.ResourceServerScope;
import software.amazon.awscdk.services.cognito.UserPool;
import software.amazon.awscdk.services.cognito.UserPoolResourceServerOptions;

/** The OAuth scopes of the API, such as {@code orders/read}; each kind of data is a resource server of the user pool. */
record ApiScopes(List<OAuthScope> orders, List<OAuthScope> stock, List<OAuthScope> sales) {

    /** Adds the scopes to a user pool. */
    static ApiScopes in(UserPool userPool) {
        return new ApiScopes(
                scopes(userPool, "orders", "read", "write"),
                scopes(userPool, "stock", "read", "write"),
                scopes(userPool, "sales", "read"));
    }

    List<OAuthScope> all() {
        return Stream.of(orders, stock, sales).flatMap(List::stream).toList();
    }

    /** Returns the scopes of a machine. An order belongs to a person, so a machine has no scope that reaches one. */
    List<OAuthScope> ofMachines() {
        return Stream.of(stock, sales).flatMap(List::stream).toList();
    }

    private static List<OAuthScope> scopes(UserPool userPool, String server, String... verbs) {
        var granted = Stream.of(verbs)
                .map(verb -> ResourceServerScope.Builder.create()
                        .scopeName(verb)
                        .scopeDescription(verb + " " + server)
                        .build())
                .toList();
        var resourceServer = userPool.addResourceServer(
                server,
                UserPoolResourceServerOptions.builder()
                        .identifier(server)
                        .scopes(granted)
                        .build());
        return granted.stream()
                .map(scope -> OAuthScope.resourceServer(resourceServer, scope))
                .toList();
    }
}
