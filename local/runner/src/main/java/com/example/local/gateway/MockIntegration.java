package com.example.local.gateway;

import com.example.embedded.http.HttpHeaders;
import com.example.embedded.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An answer without a backend: the request template names a status, and the response whose pattern is that status
 * answers.
 *
 * @param requestTemplates by content type
 * @param passthroughBehavior {@code never}: a content type without a template is a 415
 * @param responses by pattern of the status; {@code default} for the rest
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-mock-integration.html">Mock integrations</a>
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/integration-passthrough-behaviors.html">Method request behavior for payloads without mapping templates</a>
 */
record MockIntegration(
        Map<String, String> requestTemplates, String passthroughBehavior, Map<String, Response> responses)
        implements Integration {

    /** What is sent. */
    record Response(int status, Map<String, String> headers, String body) {}

    static MockIntegration read(JsonNode integration) {
        var templates = new LinkedHashMap<String, String>();
        integration
                .path("requestTemplates")
                .properties()
                .forEach(each -> templates.put(each.getKey(), each.getValue().asString()));
        var responses = new LinkedHashMap<String, Response>();
        integration
                .path("responses")
                .properties()
                .forEach(each -> responses.put(each.getKey(), response(each.getValue())));
        return new MockIntegration(
                templates, integration.path("passthroughBehavior").asString("when_no_match"), responses);
    }

    private static Response response(JsonNode definition) {
        return new Response(
                Integer.parseInt(definition.path("statusCode").asString("200")),
                StaticHeaders.read(definition, "method.response.header."),
                definition.path("responseTemplates").path("application/json").asString(""));
    }

    @Override
    public HttpResponse answer(Call call) {
        var status = status(template(call));
        var response = responses.entrySet().stream()
                .filter(each -> !each.getKey().equals("default") && Pattern.matches(each.getKey(), status))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> responses.getOrDefault("default", new Response(500, Map.of(), "")));
        var headers = new HttpHeaders();
        response.headers().forEach(headers::add);
        if (headers.first("Content-Type").isEmpty()) {
            headers.add("Content-Type", "application/json");
        }
        return new HttpResponse(response.status(), headers, response.body().getBytes(StandardCharsets.UTF_8));
    }

    /** The template of the request's content type; without one the body itself, where that is allowed. */
    private String template(Call call) {
        var type = call.request().headers().first("Content-Type").orElse("application/json");
        for (var each : requestTemplates.entrySet()) {
            if (MediaTypes.matches(List.of(each.getKey()), type)) {
                return each.getValue();
            }
        }
        boolean passes = switch (passthroughBehavior.toLowerCase(java.util.Locale.ROOT)) {
            case "never" -> false;
            case "when_no_templates" -> requestTemplates.isEmpty();
            default -> true;
        };
        if (!passes) {
            throw new GatewayError(GatewayError.Type.UNSUPPORTED_MEDIA_TYPE);
        }
        return call.request().text();
    }

    private static String status(String request) {
        try {
            var status = JsonMapper.shared().readTree(request).path("statusCode");
            if (status.isInt()) {
                return status.asString();
            }
        } catch (JacksonException e) {
            // No status, as below.
        }
        throw new GatewayError(GatewayError.Type.API_CONFIGURATION_ERROR);
    }
}
