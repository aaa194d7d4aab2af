package com.example.local.resource;

import com.example.embedded.cognito.AppClient;
import com.example.embedded.cognito.Domain;
import com.example.embedded.cognito.Group;
import com.example.embedded.cognito.OAuthFlow;
import com.example.embedded.cognito.ResourceServer;
import com.example.embedded.cognito.TokenValidity;
import com.example.embedded.cognito.TokenValidity.Span;
import com.example.local.template.Properties;
import java.util.List;
import java.util.stream.Collectors;

/** The types around a user pool: app clients, hosted domain, resource servers with their scopes, groups. */
final class UserPoolParts {

    private UserPoolParts() {}

    static List<ResourceType> types() {
        return List.of(
                new PartType<>(
                        "AWS::Cognito::UserPoolClient",
                        "an app client of the local issuer: flows, scopes, callback URLs, token validity",
                        Plan.Phase.STORES,
                        client -> Ids.alphanumeric(client.key(), 26),
                        UserPoolParts::client,
                        (cloud, part) -> cloud.cognito().define(part)),
                new PartType<>(
                        "AWS::Cognito::UserPoolDomain",
                        "the hosted sign-in pages of the local issuer",
                        Plan.Phase.STORES,
                        domain -> domain.properties().path("Domain").asString(),
                        UserPoolParts::domain,
                        (cloud, part) -> cloud.cognito().define(part)),
                new PartType<>(
                        "AWS::Cognito::UserPoolResourceServer",
                        "scopes that tokens of the local issuer carry",
                        Plan.Phase.STORES,
                        server -> server.properties().path("Identifier").asString(),
                        UserPoolParts::resourceServer,
                        (cloud, part) -> cloud.cognito().define(part)),
                new PartType<>(
                        "AWS::Cognito::UserPoolGroup",
                        "a group that tokens of its members name",
                        Plan.Phase.STORES,
                        group -> group.properties().path("GroupName").asString(),
                        UserPoolParts::group,
                        (cloud, part) -> cloud.cognito().define(part)));
    }

    private static AppClient client(Properties properties, String id) {
        return new AppClient(
                properties.text("UserPoolId"),
                id,
                properties.findText("ClientName").orElse(id),
                properties.flag("GenerateSecret", false),
                properties.texts("AllowedOAuthFlows").stream()
                        .map(OAuthFlow::of)
                        .collect(Collectors.toSet()),
                properties.texts("AllowedOAuthScopes"),
                properties.texts("CallbackURLs"),
                properties.texts("LogoutURLs"),
                properties.texts("ExplicitAuthFlows"),
                validity(properties),
                properties
                        .findText("PreventUserExistenceErrors")
                        .orElse("LEGACY")
                        .equals("ENABLED"));
    }

    private static TokenValidity validity(Properties properties) {
        var units = properties.object("TokenValidityUnits");
        return new TokenValidity(
                Span.of(
                        properties.integer("AccessTokenValidity", 1),
                        units.findText("AccessToken").orElse("hours")),
                Span.of(
                        properties.integer("IdTokenValidity", 1),
                        units.findText("IdToken").orElse("hours")),
                Span.of(
                        properties.integer("RefreshTokenValidity", 30),
                        units.findText("RefreshToken").orElse("days")));
    }

    private static Domain domain(Properties properties, String name) {
        return new Domain(properties.text("UserPoolId"), properties.text("Domain"));
    }

    private static ResourceServer resourceServer(Properties properties, String identifier) {
        var scopes = properties.objects("Scopes").stream()
                .map(scope -> new ResourceServer.Scope(scope.text("ScopeName"), scope.text("ScopeDescription")))
                .toList();
        return new ResourceServer(
                properties.text("UserPoolId"), properties.text("Identifier"), properties.text("Name"), scopes);
    }

    private static Group group(Properties properties, String name) {
        return new Group(
                properties.text("UserPoolId"),
                properties.text("GroupName"),
                properties.findInt("Precedence").orElse(null),
                properties.findText("Description").orElse(null));
    }
}
