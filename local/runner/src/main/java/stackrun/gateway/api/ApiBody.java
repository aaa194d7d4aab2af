package stackrun.gateway.api;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import stackrun.template.Value;

/**
 * Reads the OpenAPI body of an API: its operations and its gateway responses.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions.html">OpenAPI extensions</a>
 */
final class ApiBody {

    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "x-amazon-apigateway-any-method");
    private final Value body;
    private final IntegrationReader integrations;

    ApiBody(RestApi api, IntegrationReader integrations) {
        this.body = api.definition();
        this.integrations = integrations;
    }

    /** Returns the operations, those with literal paths first. */
    List<Operation> operations() {
        ApiExtensions.refuseUnknown(body);
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

    private Operation operation(String path, String method, Value pathItem, Value operation) {
        var name = method.equals("x-amazon-apigateway-any-method") ? Operation.ANY : method.toUpperCase(Locale.ROOT);
        var security = new SecuritySchemes(body);
        return new Operation(
                name,
                PathTemplate.of(path),
                security.authorizer(operation),
                security.needsApiKey(operation),
                new RequestValidators(body).required(pathItem, operation),
                integrations.read(operation.at("x-amazon-apigateway-integration"), operation.path()));
    }
}
