package stackrun.resource.definition;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import stackrun.embedded.cognito.definition.AppClient;
import stackrun.embedded.cognito.definition.OAuthFlow;
import stackrun.embedded.cognito.definition.TokenValidity;
import stackrun.embedded.cognito.definition.TokenValidity.Span;
import stackrun.resource.property.Contradictions;
import stackrun.template.Properties;
import stackrun.template.TemplateException;
import stackrun.template.Value;

/** Reads the properties of an app client of a user pool. */
public final class AppClientReader {

    private static final int DEFAULT_REFRESH_DAYS = 30;

    private AppClientReader() {}

    public static AppClient read(Properties properties, String id) {
        var userPoolId = properties.text("UserPoolId");
        var name = properties.findText("ClientName").orElse(id);
        var secret = properties.flag("GenerateSecret", false);
        var flows = properties.value("AllowedOAuthFlows").list().stream()
                .map(AppClientReader::flow)
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

    /** For Cognito, zero means the default. */
    private static int refreshTokenValidity(Properties properties) {
        int validity = properties.integer("RefreshTokenValidity", 0);
        return validity == 0 ? DEFAULT_REFRESH_DAYS : validity;
    }
}
