package com.example.local.gateway;

import com.example.embedded.http.HttpHeaders;
import com.example.embedded.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What the gateway answers by itself, for example when a token is missing.
 *
 * @param status as the template sets it, or empty for the type's own
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html">Gateway response types</a>
 */
public record GatewayResponse(Optional<Integer> status, Map<String, String> headers, String template) {

    static final String DEFAULT_TEMPLATE = "{\"message\":$context.error.messageString}";

    public static GatewayResponse read(JsonNode definition) {
        var status = definition.path("statusCode").asString("");
        return new GatewayResponse(
                status.isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(status)),
                StaticHeaders.read(definition, "gatewayresponse.header."),
                definition.path("responseTemplates").path("application/json").asString(DEFAULT_TEMPLATE));
    }

    /** As {@code AWS::ApiGateway::GatewayResponse} writes it down, in capitals. */
    public static GatewayResponse ofResource(Optional<String> status, JsonNode parameters, JsonNode templates) {
        var definition = JsonNodeFactory.instance.objectNode();
        status.ifPresent(value -> definition.put("statusCode", value));
        definition.set("responseParameters", parameters);
        definition.set("responseTemplates", templates);
        return read(definition);
    }

    static GatewayResponse byDefault() {
        return new GatewayResponse(Optional.empty(), Map.of(), DEFAULT_TEMPLATE);
    }

    HttpResponse render(int ownStatus, RequestVariables variables) {
        var answer = new HttpHeaders();
        var contentType = headers.getOrDefault("Content-Type", "application/json");
        answer.add("Content-Type", contentType);
        headers.forEach((name, value) -> {
            if (!name.equalsIgnoreCase("Content-Type")) {
                answer.add(name, value);
            }
        });
        var body = variables.substitute(template, "").getBytes(StandardCharsets.UTF_8);
        return new HttpResponse(status.orElse(ownStatus), answer, body);
    }
}
