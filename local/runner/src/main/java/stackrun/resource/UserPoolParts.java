package stackrun.resource;

import java.util.List;
import stackrun.embedded.cognito.definition.Domain;
import stackrun.embedded.cognito.definition.Group;
import stackrun.embedded.cognito.definition.ResourceServer;
import stackrun.resource.definition.AppClientReader;
import stackrun.resource.property.Contradictions;
import stackrun.template.Properties;

/** The types that belong to a user pool: app clients, domains, resource servers and groups. */
final class UserPoolParts {

    private UserPoolParts() {}

    static List<ResourceType> types() {
        return List.of(
                new PartType<>(
                        "AWS::Cognito::UserPoolClient",
                        "an app client of the local issuer: flows, scopes, callback URLs, token validity",
                        Plan.Phase.STORES,
                        client -> Ids.alphanumeric(client.key(), 26),
                        AppClientReader::read,
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
