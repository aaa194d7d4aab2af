package com.example.infra.openapi;

import java.util.ArrayList;
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
 * The OpenAPI document that API Gateway imports: an integration for every operation, the authorizer, the answers to
 * browsers that ask what a web page may send, a check that required parameters are present, and the gateway's own responses as problem details.
 *
 * <p>The functions check bodies, since only they can report every invalid field.
 */
record GatewayBody(String title, String userPoolArn, CrossOrigin pages, List<Operation> operations) {

    Map<String, Object> render(Function<Operation, String> invocationUri) {
        var body = JsonNodeFactory.instance.objectNode();
        body.put("openapi", "3.0.1");
        body.putObject("info").put("title", title).put("version", "1");
        var paths = body.putObject("paths");
        for (var operation : operations) {
            paths.withObjectProperty(operation.path())
                    .set(
                            operation.method().toLowerCase(Locale.ROOT),
                            new GatewayMethod(operation, invocationUri.apply(operation)).definition());
        }
        byPath().forEach((path, ofPath) -> paths.withObjectProperty(path).set("options", pages.preflight(ofPath)));
        body.putObject("components").putObject("securitySchemes").set(ApiContract.AUTHORIZER, authorizer());
        body.putObject("x-amazon-apigateway-request-validators")
                .putObject(GatewayMethod.VALIDATOR)
                .put("validateRequestBody", false)
                .put("validateRequestParameters", true);
        body.set("x-amazon-apigateway-gateway-responses", GatewayResponses.all(pages));
        return JsonMapper.shared().convertValue(body, new TypeReference<LinkedHashMap<String, Object>>() {});
    }

    private Map<String, List<Operation>> byPath() {
        var paths = new LinkedHashMap<String, List<Operation>>();
        operations.forEach(operation -> paths.computeIfAbsent(operation.path(), path -> new ArrayList<>())
                .add(operation));
        return paths;
    }

    private ObjectNode authorizer() {
        var scheme = JsonNodeFactory.instance.objectNode();
        scheme.put("type", "apiKey").put("name", "Authorization").put("in", "header");
        scheme.put("x-amazon-apigateway-authtype", "cognito_user_pools");
        scheme.putObject("x-amazon-apigateway-authorizer")
                .put("type", "cognito_user_pools")
                .putArray("providerARNs")
                .add(userPoolArn);
        return scheme;
    }
}
