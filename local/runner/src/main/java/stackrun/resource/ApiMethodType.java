package stackrun.resource;

import java.util.Locale;
import java.util.Optional;
import stackrun.resource.property.ResourceProperties;
import stackrun.template.Properties;
import stackrun.template.Resource;
import stackrun.template.TemplateException;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A method of a resource of a REST API, with its integration.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-apigateway-method.html">ApiGateway::Method</a>
 */
record ApiMethodType() implements ResourceType {

    static final String API_KEY = "api-key";
    private static final String PARAMETER = "method.request.";

    @Override
    public String name() {
        return "AWS::ApiGateway::Method";
    }

    @Override
    public String runsAs() {
        return "an operation of the local gateway: authorization, required parameters, and a function, a local server or a mock behind it";
    }

    @Override
    public String ref(Resource method) {
        return method.physicalName();
    }

    @Override
    public String attribute(Resource method, String name) {
        throw new TemplateException(method.path(), "a method has no attribute " + name);
    }

    @Override
    public void plan(Resource resource, Plan plan) {
        var properties = ResourceProperties.open(resource);
        var httpMethod = properties.choice("HttpMethod", properties.text("HttpMethod"));
        var operation = JsonNodeFactory.instance.objectNode();
        security(properties, operation);
        parameters(properties, operation);
        properties
                .findText("RequestValidatorId")
                .ifPresent(validator -> operation.put("x-amazon-apigateway-request-validator", validator));
        operation.set("x-amazon-apigateway-integration", ApiIntegration.read(properties, httpMethod));
        var method = new ApiMethod(
                properties.path(),
                properties.text("ResourceId"),
                httpMethod.equals("ANY") ? "x-amazon-apigateway-any-method" : httpMethod.toLowerCase(Locale.ROOT),
                operation);
        var parts = plan.apiParts(properties.value("RestApiId"));
        properties.done();
        parts.add(method);
        plan.add(Plan.Phase.APIS, resource, cloud -> {});
    }

    private static void security(Properties properties, ObjectNode operation) {
        var security = operation.putArray("security");
        var authorizer = authorizer(properties);
        boolean needsKey = properties.flag("ApiKeyRequired", false);
        var scopes = properties.texts("AuthorizationScopes");
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

    private static Optional<String> authorizer(Properties properties) {
        var type = properties.choice("AuthorizationType", "NONE");
        var id = properties.findText("AuthorizerId");
        return switch (type) {
            case "NONE" -> Optional.empty();
            case "COGNITO_USER_POOLS" ->
                Optional.of(id.orElseThrow(
                        () -> new TemplateException(properties.path(), "AuthorizerId is required with " + type)));
            default ->
                throw new TemplateException(
                        properties.path() + "/AuthorizationType",
                        "only NONE and COGNITO_USER_POOLS run here, not " + type);
        };
    }

    /** {@code method.request.header.X-Name: true} for a parameter that must be there. */
    private static void parameters(Properties properties, ObjectNode operation) {
        var parameters = operation.putArray("parameters");
        properties.value("RequestParameters").members().forEach((name, required) -> {
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
