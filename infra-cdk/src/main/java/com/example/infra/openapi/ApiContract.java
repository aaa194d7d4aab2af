package com.example.infra.openapi;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The operations of all services' OpenAPI files, and the body that API Gateway imports.
 *
 * <p>Throws {@link InvalidContract} if files contradict each other or cannot be imported by API Gateway.
 */
public final class ApiContract {

    /** The name of the Cognito authorizer in every file. */
    static final String AUTHORIZER = "cognito";

    private static final String VALIDATOR = "parameters";

    private final List<Operation> operations;

    private ApiContract(List<OpenApiFile> files) {
        this.operations =
                files.stream().flatMap(file -> file.operations().stream()).toList();
        refuseSharedOperationIds();
        refuseSharedPaths();
    }

    /** Reads every OpenAPI file of a directory, in the order of their names. */
    public static ApiContract in(Path directory) {
        return new ApiContract(OpenApiFile.in(directory));
    }

    /** All operations, in the order of the files. */
    public List<Operation> operations() {
        return operations;
    }

    /**
     * The API as one OpenAPI document with API Gateway's extensions: an integration for every operation, the authorizer,
     * a check that required parameters are there (bodies are the functions' to check: only they can name every wrong
     * field), and answers of the gateway's own as problem details.
     *
     * @param invocationUri gives the URI by which API Gateway invokes the function of an operation
     */
    public Map<String, Object> gatewayBody(
            String title, String userPoolArn, Function<Operation, String> invocationUri) {
        var body = JsonNodeFactory.instance.objectNode();
        body.put("openapi", "3.0.1");
        body.putObject("info").put("title", title).put("version", "1");
        var paths = body.putObject("paths");
        for (var operation : operations) {
            paths.withObjectProperty(operation.path())
                    .set(
                            operation.method().toLowerCase(Locale.ROOT),
                            operation.forGateway(VALIDATOR, invocationUri.apply(operation)));
        }
        body.putObject("components").putObject("securitySchemes").set(AUTHORIZER, authorizer(userPoolArn));
        body.putObject("x-amazon-apigateway-request-validators")
                .putObject(VALIDATOR)
                .put("validateRequestBody", false)
                .put("validateRequestParameters", true);
        body.set("x-amazon-apigateway-gateway-responses", GatewayResponses.all());
        return JsonMapper.shared().convertValue(body, new TypeReference<LinkedHashMap<String, Object>>() {});
    }

    private static ObjectNode authorizer(String userPoolArn) {
        var scheme = JsonNodeFactory.instance.objectNode();
        scheme.put("type", "apiKey").put("name", "Authorization").put("in", "header");
        scheme.put("x-amazon-apigateway-authtype", "cognito_user_pools");
        scheme.putObject("x-amazon-apigateway-authorizer")
                .put("type", "cognito_user_pools")
                .putArray("providerARNs")
                .add(userPoolArn);
        return scheme;
    }

    private void refuseSharedOperationIds() {
        var seen = new LinkedHashMap<String, Operation>();
        for (var operation : operations) {
            var other = seen.put(operation.id(), operation);
            if (other != null) {
                throw new InvalidContract("one operationId for two operations: %s and %s".formatted(other, operation));
            }
        }
    }

    private void refuseSharedPaths() {
        var owners = new LinkedHashMap<String, String>();
        for (var operation : operations) {
            var owner = owners.putIfAbsent(operation.path(), operation.file());
            if (owner != null && !owner.equals(operation.file())) {
                throw new InvalidContract("%s is in %s and in %s: a path belongs to one service"
                        .formatted(operation.path(), owner, operation.file()));
            }
        }
    }
}
