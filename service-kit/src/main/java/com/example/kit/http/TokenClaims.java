package com.example.kit.http;

import com.example.kit.http.Caller.Kind;
import com.nimbusds.jwt.JWTClaimsSet;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The claims of a verified access token, and the caller that they describe. */
record TokenClaims(JWTClaimsSet claims) {

    /** Returns the app client to which the token was issued. */
    String client() {
        return string("client_id");
    }

    Caller caller() {
        return new Caller(
                kind(),
                claims.getSubject(),
                groups(),
                Set.copyOf(Arrays.asList(string("scope").split(" ", -1))));
    }

    /**
     * A token is a machine's if its subject is the client itself and it names no user. Both conditions are required,
     * because machines undergo fewer checks than people.
     *
     * @see <a href="https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-access-token.html">The
     *     access token: sub, client_id and username</a>
     * @see <a href="https://docs.aws.amazon.com/cognito/latest/developerguide/federation-endpoints-oauth-grants.html">Client
     *     credentials: for an application, not for a user</a>
     */
    private Kind kind() {
        return claims.getSubject().equals(client()) && claims.getClaim("username") == null ? Kind.MACHINE : Kind.PERSON;
    }

    private Set<String> groups() {
        return claims.getClaim("cognito:groups") instanceof List<?> groups
                ? Set.copyOf(groups.stream().map(String::valueOf).toList())
                : Set.of();
    }

    private String string(String name) {
        return claims.getClaim(name) instanceof String value ? value : "";
    }
}
