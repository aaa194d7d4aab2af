package stackrun.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import stackrun.template.TemplateException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Each value of the body of an API, replaced by one of every kind: the API is deployed, or refused with one sentence that
 * begins with the JSON path. No other exception leaves the reader.
 */
class WrongKindsInBodiesTest {

    private static final String PLACE = "Api/Resources/Rest/Properties/Body";

    private static final List<String> KINDS = List.of(
            "null",
            "true",
            "0",
            "2147483648",
            "1.5",
            "\"\"",
            "\"text\"",
            "\"[\"",
            "[]",
            "[null]",
            "[1]",
            "[\"text\"]",
            "[[]]",
            "[{}]",
            "{}",
            "{\"a\": null}",
            "{\"a\": 1}",
            "{\"a\": {}}");

    private static final String BODY = """
            {"openapi": "3.0.1",
             "x-amazon-apigateway-request-validator": "parameters",
             "x-amazon-apigateway-request-validators": {
               "parameters": {"validateRequestParameters": true, "validateRequestBody": false}},
             "x-amazon-apigateway-gateway-responses": {
               "DEFAULT_4XX": {"statusCode": 418, "responseParameters": {"gatewayresponse.header.A": "'a'"},
                 "responseTemplates": {"application/json": "{}"}}},
             "security": [{"people": ["stock/read"]}],
             "components": {"securitySchemes": {
               "people": {"type": "apiKey", "name": "Authorization", "in": "header",
                 "x-amazon-apigateway-authtype": "cognito_user_pools",
                 "x-amazon-apigateway-authorizer": {"type": "cognito_user_pools", "providerARNs": ["arn:p/pool"]}},
               "key": {"type": "apiKey", "name": "x-api-key", "in": "header"}}},
             "paths": {"/it/{id}": {
               "parameters": [{"in": "path", "name": "id", "required": true}],
               "get": {"security": [{"key": []}],
                 "parameters": [{"in": "header", "name": "H", "required": true}],
                 "x-amazon-apigateway-request-validator": "parameters",
                 "x-amazon-apigateway-integration": {"type": "mock", "passthroughBehavior": "never", "timeoutInMillis": 50,
                   "requestTemplates": {"application/json": "{\\"statusCode\\": 200}"},
                   "responses": {"default": {"statusCode": "200",
                     "responseParameters": {"method.response.header.A": "'a'"},
                     "responseTemplates": {"application/json": "{}"}}}}},
               "put": {"x-amazon-apigateway-integration": {"type": "http_proxy", "uri": "http://localhost/{id}"}},
               "x-amazon-apigateway-any-method": {%s}}}}""".formatted(OpenGateway.integration("it"));

    @Test
    void areReadOrRefusedWithTheirPath() throws Exception {
        var failures = new ArrayList<String>();
        try (var gateway = OpenGateway.open()) {
            var body = JsonMapper.shared().readTree(BODY);
            assertThat(refusal(gateway, body)).isEmpty();
            replaceEach(gateway, body, body, "", failures);
        }
        assertThat(failures).isEmpty();
    }

    private static void replaceEach(
            OpenGateway gateway, JsonNode body, JsonNode node, String path, List<String> failures) {
        for (var kind : KINDS) {
            if (node instanceof ObjectNode object) {
                for (var name : List.copyOf(object.propertyNames())) {
                    var value = object.get(name);
                    object.set(name, JsonMapper.shared().readTree(kind));
                    check(gateway, body, path + "/" + name + " = " + kind, failures);
                    object.set(name, value);
                }
            } else if (node instanceof ArrayNode array) {
                for (int i = 0; i < array.size(); i++) {
                    var value = array.get(i);
                    array.set(i, JsonMapper.shared().readTree(kind));
                    check(gateway, body, path + "/" + i + " = " + kind, failures);
                    array.set(i, value);
                }
            }
        }
        node.propertyNames().forEach(name -> replaceEach(gateway, body, node.get(name), path + "/" + name, failures));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            replaceEach(gateway, body, node.get(i), path + "/" + i, failures);
        }
    }

    private static void check(OpenGateway gateway, JsonNode body, String what, List<String> failures) {
        try {
            refusal(gateway, body)
                    .filter(message -> !message.startsWith(PLACE))
                    .ifPresent(message -> failures.add(what + " → " + message));
        } catch (RuntimeException e) {
            failures.add(what + " → " + e);
        }
    }

    private static Optional<String> refusal(OpenGateway gateway, JsonNode body) {
        try {
            gateway.serving(
                    new RestApi("api", "it", "Api/Resources/Rest/Properties", body, List.of(), Optional.empty()),
                    new Stage("api", "dev", Map.of(), false, List.of(), Optional.empty()));
            return Optional.empty();
        } catch (TemplateException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }
}
