package stackrun.resource;

import java.util.List;
import java.util.regex.Pattern;
import stackrun.resource.restapi.ApiParts;
import stackrun.resource.restapi.PathPart;
import stackrun.template.Properties;

/** The types that define a REST API without a body, except its methods: paths, authorizers and validators. */
final class RestApiParts {

    private static final Pattern PATH_PART = Pattern.compile("[a-zA-Z0-9._:$-]+|\\{[a-zA-Z0-9._:$-]+\\+?}");

    private RestApiParts() {}

    static List<ResourceType> types() {
        return List.of(
                new RestApiPartType(
                        "AWS::ApiGateway::Resource", "a part of a path of the local gateway", RestApiParts::path),
                new RestApiPartType(
                        "AWS::ApiGateway::Authorizer",
                        "checks tokens of user pools; other authorizers are refused",
                        RestApiParts::authorizer),
                new RestApiPartType(
                        "AWS::ApiGateway::RequestValidator",
                        "asks for required parameters; bodies are validated in the functions",
                        RestApiParts::validator));
    }

    private static void path(Properties properties, String id, ApiParts parts) {
        var part = properties.value("PathPart");
        if (!PATH_PART.matcher(part.text()).matches()) {
            throw part.wrong("letters, digits and ._:$-, or a variable such as {id} or {proxy+}");
        }
        parts.add(new PathPart(properties.path(), id, properties.text("ParentId"), part.text()));
    }

    private static void authorizer(Properties properties, String id, ApiParts parts) {
        properties.only("Type", "COGNITO_USER_POOLS").only("IdentitySource", "method.request.header.Authorization");
        var _ = properties.text("Type");
        var _ = properties.texts("ProviderARNs");
        parts.addAuthorizer(id, properties.value("ProviderARNs"));
    }

    private static void validator(Properties properties, String id, ApiParts parts) {
        properties.only("ValidateRequestBody", "false");
        parts.addValidator(id, properties.flag("ValidateRequestParameters", false));
    }
}
