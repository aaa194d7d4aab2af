package stackrun.gateway.api;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import stackrun.template.TemplateException;
import stackrun.template.Value;

/**
 * Reads the body of an API: its operations and the answers the gateway gives by itself.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions.html">OpenAPI extensions</a>
 */
final class ApiBody {

    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "x-amazon-apigateway-any-method");
    private static final Set<String> EXTENSIONS = Set.of(
            "x-amazon-apigateway-request-validator",
            "x-amazon-apigateway-request-validators",
            "x-amazon-apigateway-gateway-responses",
            "x-amazon-apigateway-integration",
            "x-amazon-apigateway-authtype",
            "x-amazon-apigateway-authorizer",
            "x-amazon-apigateway-any-method",
            "x-amazon-apigateway-binary-media-types");

    private final Value body;
    private final IntegrationReader integrations;

    ApiBody(RestApi api, IntegrationReader integrations) {
        this.body = api.definition();
        this.integrations = integrations;
    }

    /** The operations, those with literal paths first. */
    List<Operation> operations() {
        refuseUnknownExtensions(body);
        var operations = new ArrayList<Operation>();
        body.at("paths")
                .members()
                .forEach((path, item) -> item.members().forEach((method, operation) -> {
                    if (METHODS.contains(method)) {
                        operations.add(operation(path, method, item, operation));
                    }
                }));
        operations.sort(Comparator.comparing(Operation::path));
        return operations;
    }

    Map<String, GatewayResponse> gatewayResponses() {
        var responses = new LinkedHashMap<String, GatewayResponse>();
        body.at("x-amazon-apigateway-gateway-responses")
                .members()
                .forEach((type, response) -> responses.put(type, GatewayResponse.read(response)));
        return responses;
    }

    private static void refuseUnknownExtensions(Value value) {
        if (!value.node().isObject()) {
            return;
        }
        value.members().forEach((name, member) -> {
            if (name.startsWith("x-amazon-apigateway-") && !EXTENSIONS.contains(name)) {
                throw new TemplateException(member.path(), "this extension does not run here");
            }
            if (!name.equals("x-amazon-apigateway-integration")) {
                refuseUnknownExtensions(member);
            }
        });
    }

    private Operation operation(String path, String method, Value pathItem, Value operation) {
        var name = method.equals("x-amazon-apigateway-any-method") ? Operation.ANY : method.toUpperCase(Locale.ROOT);
        var security = new SecuritySchemes(body);
        return new Operation(
                name,
                PathTemplate.of(path),
                security.authorizer(operation),
                security.needsApiKey(operation),
                validatesParameters(operation) ? required(pathItem, operation) : List.of(),
                integrations.read(operation.at("x-amazon-apigateway-integration"), operation.path()));
    }

    private boolean validatesParameters(Value operation) {
        var name = operation
                .find("x-amazon-apigateway-request-validator")
                .or(() -> body.find("x-amazon-apigateway-request-validator"))
                .map(Value::text);
        if (name.isEmpty()) {
            return false;
        }
        var validator = body.at("x-amazon-apigateway-request-validators").at(name.get());
        if (validator.at("validateRequestBody").flag(false)) {
            throw new TemplateException(
                    operation.path(),
                    "bodies are validated in the functions: the validator %s may not do so too".formatted(name.get()));
        }
        return validator.at("validateRequestParameters").flag(false);
    }

    private static List<RequiredParameter> required(Value pathItem, Value operation) {
        var required = new ArrayList<RequiredParameter>();
        for (var parameters : List.of(pathItem.at("parameters"), operation.at("parameters"))) {
            for (var parameter : parameters.list()) {
                var in = parameter.at("in").findText().orElse("");
                if (parameter.at("required").flag(false) && !in.equals("path")) {
                    required.add(new RequiredParameter(in, parameter.at("name").text()));
                }
            }
        }
        return required;
    }
}
