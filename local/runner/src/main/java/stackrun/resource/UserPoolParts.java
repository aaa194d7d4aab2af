package stackrun.resource;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import stackrun.embedded.cognito.definition.AppClient;
import stackrun.embedded.cognito.definition.Domain;
import stackrun.embedded.cognito.definition.Group;
import stackrun.embedded.cognito.definition.OAuthFlow;
import stackrun.embedded.cognito.definition.ResourceServer;
import stackrun.embedded.cognito.definition.TokenValidity;
import stackrun.embedded.cognito.definition.TokenValidity.Span;
import stackrun.resource.property.Contradictions;
import stackrun.template.Properties;
import stackrun.template.TemplateException;
import stackrun.template.Value;

/** The types around a user pool: app clients, hosted domain, resource servers with their scopes, groups. */
final class UserPoolParts {

    private static final int REFRESH_DAYS = 30;

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
                        domain -> domain.text("Domain"),
                        UserPoolParts::domain,
                        (cloud, part) -> cloud.cognito().define(part)),
                new PartType<>(
                        "AWS::Cognito::UserPoolResourceServer",
                        "scopes that tokens of the local issuer carry",
                        Plan.Phase.STORES,
                        server -> server.text("Identifier"),
                        UserPoolParts::resourceServer,
                        (cloud, part) -> cloud.cognito().define(part)),
                new PartType<>(
                        "AWS::Cognito::UserPoolGroup",
                        "a group that tokens of its members name",
                        Plan.Phase.STORES,
                        group -> group.text("GroupName"),
                        UserPoolParts::group,
                        (cloud, part) -> cloud.cognito().define(part)));
    }

    private static AppClient client(Properties properties, String id) {
        var userPoolId = properties.text("UserPoolId");
        var name = properties.findText("ClientName").orElse(id);
        var secret = properties.flag("GenerateSecret", false);
        var flows = properties.value("AllowedOAuthFlows").list().stream()
                .map(UserPoolParts::flow)
                .collect(Collectors.toSet());
        var scopes = properties.texts("AllowedOAuthScopes");
        var callbacks = properties.texts("CallbackURLs");
        var logouts = properties.texts("LogoutURLs");
        var signIn = properties.texts("ExplicitAuthFlows");
        var validity = validity(properties);
        boolean silent =
                properties.choice("PreventUserExistenceErrors", "LEGACY").equals("ENABLED");
        return Contradictions.named(
                properties.path(),
                () -> new AppClient(
                        userPoolId, id, name, secret, flows, scopes, callbacks, logouts, signIn, validity, silent));
    }

    private static OAuthFlow flow(Value name) {
        return Stream.of(OAuthFlow.values())
                .filter(flow -> flow.toString().equals(name.text()))
                .findFirst()
                .orElseThrow(() -> new TemplateException(
                        name.path(), "only code and client_credentials run here, not " + name.text()));
    }

    private static TokenValidity validity(Properties properties) {
        var units = properties.object("TokenValidityUnits");
        var access = Span.of(properties.integer("AccessTokenValidity", 1), units.choice("AccessToken", "hours"));
        var id = Span.of(properties.integer("IdTokenValidity", 1), units.choice("IdToken", "hours"));
        var refresh = Span.of(refreshTokenValidity(properties), units.choice("RefreshToken", "days"));
        return Contradictions.named(properties.path(), () -> new TokenValidity(access, id, refresh));
    }

    /** Cognito takes zero for the default. */
    private static int refreshTokenValidity(Properties properties) {
        int validity = properties.integer("RefreshTokenValidity", 0);
        return validity == 0 ? REFRESH_DAYS : validity;
    }

    private static Domain domain(Properties properties, String name) {
        return new Domain(properties.text("UserPoolId"), properties.text("Domain"));
    }

    private static ResourceServer resourceServer(Properties properties, String identifier) {
        var scopes = properties.objects("Scopes").stream()
                .map(scope -> new ResourceServer.Scope(scope.text("ScopeName"), scope.text("ScopeDescription")))
                .toList();
        var pool = properties.text("UserPoolId");
        var name = properties.text("Name");
        return Contradictions.named(
                properties.path(), () -> new ResourceServer(pool, properties.text("Identifier"), name, scopes));
    }

    private static Group group(Properties properties, String name) {
        var pool = properties.text("UserPoolId");
        var precedence = properties.findInt("Precedence").orElse(null);
        var description = properties.findText("Description").orElse(null);
        return Contradictions.named(
                properties.path(), () -> new Group(pool, properties.text("GroupName"), precedence, description));
    }
}
