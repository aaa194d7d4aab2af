package stackrun.resource.restapi;

import java.util.Optional;
import stackrun.template.Properties;
import stackrun.template.TemplateException;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the properties of a method and writes them as an operation of an OpenAPI body.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-apigateway-method.html">ApiGateway::Method</a>
 */
public final class ApiOperation {

    /** The name of the security scheme for API keys. */
    static final String API_KEY = "api-key";

    private static final String PARAMETER = "method.request.";

    private ApiOperation() {}

    /** Reads all properties of the operation except the method, its resource and its API. */
    public static ObjectNode read(Properties method, String httpMethod) {
        var operation = JsonNodeFactory.instance.objectNode();
        security(method, operation);
        parameters(method, operation);
        method.findText("RequestValidatorId")
                .ifPresent(validator -> operation.put("x-amazon-apigateway-request-validator", validator));
        operation.set("x-amazon-apigateway-integration", ApiIntegration.read(method, httpMethod));
        return operation;
    }

    private static void security(Properties method, ObjectNode operation) {
        var security = operation.putArray("security");
        var authorizer = authorizer(method);
        boolean needsKey = method.flag("ApiKeyRequired", false);
        var scopes = method.texts("AuthorizationScopes");
        if (authorizer.isPresent() || needsKey) {
            var requirement = security.addObject();
            authorizer.ifPresent(id -> {
                var list = requirement.putArray(id);
                scopes.forEach(list::add);
            });
            if (needsKey) {
                requirement.putArray(API_KEY);
            }
        }
    }

    private static Optional<String> authorizer(Properties method) {
        var type = method.choice("AuthorizationType", "NONE");
        var id = method.findText("AuthorizerId");
        return switch (type) {
            case "NONE" -> Optional.empty();
            case "COGNITO_USER_POOLS" ->
                Optional.of(id.orElseThrow(
                        () -> new TemplateException(method.path(), "AuthorizerId is required with " + type)));
            default ->
                throw new TemplateException(
                        method.path() + "/AuthorizationType", "only NONE and COGNITO_USER_POOLS run here, not " + type);
        };
    }

    /** Reads {@code method.request.header.X-Name: true}, which makes a parameter required. */
    private static void parameters(Properties method, ObjectNode operation) {
        var parameters = operation.putArray("parameters");
        method.value("RequestParameters").members().forEach((name, required) -> {
            var parts = name.startsWith(PARAMETER)
                    ? name.substring(PARAMETER.length()).split("\\.", 2)
                    : new String[0];
            if (parts.length != 2) {
                throw new TemplateException(required.path(), "is no parameter such as method.request.header.Name");
            }
            var in = parts[0].equals("querystring") ? "query" : parts[0];
            parameters.addObject().put("in", in).put("name", parts[1]).put("required", required.flag(false));
        });
    }
}
