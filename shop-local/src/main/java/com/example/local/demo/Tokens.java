package com.example.local.demo;

import com.example.local.SampleUsers;
import java.net.URI;
import stackrun.embedded.cognito.SignIn;
import stackrun.run.CannotRun;
import stackrun.run.Endpoints;

/** Signs sample users in through the hosted pages, as a browser would. */
public final class Tokens {

    private static final String[] SCOPES = {"orders/read", "orders/write", "stock/read", "stock/write", "sales/read"};

    private Tokens() {}

    /** Returns a new access token with every scope of the app client for people. */
    public static String of(Endpoints endpoints, String user) {
        var people = endpoints
                .appClient()
                .orElseThrow(
                        () -> new CannotRun("sign-in is not possible: the templates have no app client for people"));
        var issuer = people.issuer();
        return new SignIn(URI.create(issuer.getScheme() + "://" + issuer.getAuthority()))
                .accessToken(people.userPool(), people.client(), people.callback(), user, SampleUsers.PASSWORD, SCOPES);
    }
}
