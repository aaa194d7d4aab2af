package com.example.infra;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cognito.AccountRecovery;
import software.amazon.awscdk.services.cognito.AuthFlow;
import software.amazon.awscdk.services.cognito.CfnUserPool;
import software.amazon.awscdk.services.cognito.CfnUserPoolGroup;
import software.amazon.awscdk.services.cognito.CognitoDomainOptions;
import software.amazon.awscdk.services.cognito.OAuthFlows;
import software.amazon.awscdk.services.cognito.OAuthScope;
import software.amazon.awscdk.services.cognito.OAuthSettings;
import software.amazon.awscdk.services.cognito.PasswordPolicy;
import software.amazon.awscdk.services.cognito.ResourceServerScope;
import software.amazon.awscdk.services.cognito.SignInAliases;
import software.amazon.awscdk.services.cognito.UserPool;
import software.amazon.awscdk.services.cognito.UserPoolClient;
import software.amazon.awscdk.services.cognito.UserPoolClientOptions;
import software.amazon.awscdk.services.cognito.UserPoolDomain;
import software.amazon.awscdk.services.cognito.UserPoolDomainOptions;
import software.amazon.awscdk.services.cognito.UserPoolResourceServerOptions;
import software.constructs.Construct;

/**
 * The user pool and its clients: people sign in on Cognito's hosted pages with an authorization code and PKCE, machines
 * with a client secret.
 *
 * <p>An order belongs to a person, so a machine has no scope that reaches one.
 */
final class Identity extends Construct {

    private final UserPool userPool;
    private final UserPoolDomain domain;
    private final UserPoolClient people;
    private final UserPoolClient machines;

    Identity(Construct scope, String id, StageSettings stage) {
        super(scope, id);
        userPool = UserPool.Builder.create(this, "UserPool")
                .selfSignUpEnabled(false)
                .signInAliases(SignInAliases.builder().email(true).build())
                .accountRecovery(AccountRecovery.EMAIL_ONLY)
                .passwordPolicy(PasswordPolicy.builder()
                        .minLength(12)
                        .requireLowercase(true)
                        .requireUppercase(true)
                        .requireDigits(true)
                        .requireSymbols(true)
                        .tempPasswordValidity(Duration.days(3))
                        .build())
                .deletionProtection(stage.guarded())
                .removalPolicy(stage.removal())
                .build();
        leaveMessagesToCognito();
        domain = userPool.addDomain(
                "Domain",
                UserPoolDomainOptions.builder()
                        .cognitoDomain(CognitoDomainOptions.builder()
                                .domainPrefix(stage.named(Aws.ACCOUNT_ID))
                                .build())
                        .build());
        group("stock-managers", "Can change stock");
        group("analysts", "Can read sales");

        var orders = scopes("orders", "read", "write");
        var stock = scopes("stock", "read", "write");
        var sales = scopes("sales", "read");
        people = client(
                "People",
                OAuthSettings.builder()
                        .flows(OAuthFlows.builder().authorizationCodeGrant(true).build())
                        .scopes(joined(orders, stock, sales))
                        .callbackUrls(List.of(stage.callbackUrl()))
                        .build(),
                false);
        machines = client(
                "Machines",
                OAuthSettings.builder()
                        .flows(OAuthFlows.builder().clientCredentials(true).build())
                        .scopes(joined(stock, sales))
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

    /** Removes the message templates that CDK repeats from Cognito's defaults, one of them for unused text messages. */
    private void leaveMessagesToCognito() {
        var pool = (CfnUserPool) requireNonNull(userPool.getNode().getDefaultChild());
        List.of(
                        "EmailVerificationMessage",
                        "EmailVerificationSubject",
                        "SmsVerificationMessage",
                        "VerificationMessageTemplate")
                .forEach(pool::addPropertyDeletionOverride);
    }

    private void group(String name, String description) {
        CfnUserPoolGroup.Builder.create(this, name)
                .userPoolId(userPool.getUserPoolId())
                .groupName(name)
                .description(description)
                .build();
    }

    private List<OAuthScope> scopes(String server, String... verbs) {
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

    private UserPoolClient client(String name, OAuthSettings oAuth, boolean secret) {
        return userPool.addClient(
                name,
                UserPoolClientOptions.builder()
                        .authFlows(AuthFlow.builder().userSrp(false).build())
                        .oAuth(oAuth)
                        .generateSecret(secret)
                        .preventUserExistenceErrors(true)
                        .accessTokenValidity(Duration.hours(1))
                        .idTokenValidity(Duration.hours(1))
                        .refreshTokenValidity(Duration.days(1))
                        .build());
    }

    @SafeVarargs
    private static List<OAuthScope> joined(List<OAuthScope>... scopes) {
        var all = new ArrayList<OAuthScope>();
        for (var some : scopes) {
            all.addAll(some);
        }
        return all;
    }
}
