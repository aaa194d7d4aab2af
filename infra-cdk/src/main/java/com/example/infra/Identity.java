package com.example.infra;

import java.util.List;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cognito.AuthFlow;
import software.amazon.awscdk.services.cognito.CfnUserPoolGroup;
import software.amazon.awscdk.services.cognito.CognitoDomainOptions;
import software.amazon.awscdk.services.cognito.ManagedLoginVersion;
import software.amazon.awscdk.services.cognito.OAuthFlows;
import software.amazon.awscdk.services.cognito.OAuthSettings;
import software.amazon.awscdk.services.cognito.UserPool;
import software.amazon.awscdk.services.cognito.UserPoolClient;
import software.amazon.awscdk.services.cognito.UserPoolClientOptions;
import software.amazon.awscdk.services.cognito.UserPoolDomain;
import software.amazon.awscdk.services.cognito.UserPoolDomainOptions;
import software.constructs.Construct;

/**
 * The user pool with its sign-in pages, groups and clients. People sign in on Cognito's hosted pages with an authorization
 * code and PKCE, machines with a client secret.
 */
final class Identity extends Construct {

    private final UserPool userPool;
    private final UserPoolDomain domain;
    private final UserPoolClient people;
    private final UserPoolClient machines;

    Identity(Construct scope, String id, StageSettings stage) {
        super(scope, id);
        userPool = ShopUserPool.in(this, stage);
        domain = userPool.addDomain(
                "Domain",
                UserPoolDomainOptions.builder()
                        .cognitoDomain(CognitoDomainOptions.builder()
                                .domainPrefix(stage.named(Aws.ACCOUNT_ID))
                                .build())
                        .managedLoginVersion(ManagedLoginVersion.CLASSIC_HOSTED_UI)
                        .build());
        group("stock-managers", "Can change stock");
        group("analysts", "Can read sales");
        var scopes = ApiScopes.in(userPool);
        people = client(
                "People",
                OAuthSettings.builder()
                        .flows(OAuthFlows.builder().authorizationCodeGrant(true).build())
                        .scopes(scopes.all())
                        .callbackUrls(List.of(stage.callbackUrl()))
                        .build(),
                false);
        machines = client(
                "Machines",
                OAuthSettings.builder()
                        .flows(OAuthFlows.builder().clientCredentials(true).build())
                        .scopes(scopes.ofMachines())
                        .build(),
                true);
    }

    UserPool userPool() {
        return userPool;
    }

    UserPoolDomain domain() {
        return domain;
    }

    UserPoolClient people() {
        return people;
    }

    UserPoolClient machines() {
        return machines;
    }

    /** Sets the issuer and the clients whose tokens a function accepts; it checks them even behind an authorizer. */
    void trustedBy(SpringFunction function) {
        function.environment("TOKEN_ISSUER", userPool.getUserPoolProviderUrl());
        function.environment(
                "TOKEN_CLIENTS", String.join(",", people.getUserPoolClientId(), machines.getUserPoolClientId()));
    }

    private void group(String name, String description) {
        CfnUserPoolGroup.Builder.create(this, name)
                .userPoolId(userPool.getUserPoolId())
                .groupName(name)
                .description(description)
                .build();
    }

    private UserPoolClient client(String name, OAuthSettings oAuth, boolean secret) {
        return userPool.addClient(
                name,
                UserPoolClientOptions.builder()
                        .authFlows(AuthFlow.builder().userSrp(false).build())
                        .oAuth(oAuth)
                        .generateSecret(secret)
                        .preventUserExistenceErrors(true)
                        .enableTokenRevocation(true)
                        .accessTokenValidity(Duration.hours(1))
                        .idTokenValidity(Duration.hours(1))
                        .refreshTokenValidity(Duration.days(1))
                        .build());
    }
}
