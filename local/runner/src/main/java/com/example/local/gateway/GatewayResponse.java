package com.example.local.gateway;

import com.example.embedded.http.HttpHeaders;
import com.example.embedded.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What the gateway answers by itself, for example when a token is missing.
 *
 * @param status as the template sets it, or empty for the type's own
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html">Gateway response types</a>
 */
record GatewayResponse(Optional<Integer> status, Map<String, String> headers, String template) {

    static final String DEFAULT_TEMPLATE = "{\"message\":$context.error.messageString}";

    static GatewayResponse read(JsonNode definition) {
        var headers = new LinkedHashMap<String, String>();
        definition.path("responseParameters").properties().forEach(parameter -> {
            var name = parameter.getKey().replaceFirst("^gatewayresponse\\.header\\.", "");
            headers.put(name, unquoted(parameter.getValue().asString()));
        });
        var status = definition.path("statusCode").asString("");
        return new GatewayResponse(
                status.isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(status)),
                headers,
                definition.path("responseTemplates").path("application/json").asString(DEFAULT_TEMPLATE));
    }

    static GatewayResponse byDefault() {
        return new GatewayResponse(Optional.empty(), Map.of(), DEFAULT_TEMPLATE);
    }

    /** Static values stand in single quotes. */
    private static String unquoted(String value) {
        return value.length() > 1 && value.startsWith("'") && value.endsWith("'")
                ? value.substring(1, value.length() - 1)
                : value;
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
        var body = variables.substitute(template).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return new HttpResponse(status.orElse(ownStatus), answer, body);
    }
}
