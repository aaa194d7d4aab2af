package stackrun.gateway.integration;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import stackrun.embedded.http.HttpHeaders;
import stackrun.embedded.http.HttpResponse;
import stackrun.gateway.api.Call;
import stackrun.gateway.api.GatewayError;
import stackrun.gateway.api.GatewayErrorType;
import stackrun.gateway.api.Integration;
import stackrun.gateway.api.MappingTemplate;
import stackrun.gateway.api.MediaTypes;
import stackrun.gateway.api.StaticHeaders;
import stackrun.template.TemplateException;
import stackrun.template.Value;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
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
        Map<String, String> requestTemplates, String passthroughBehavior, Map<String, MockResponse> responses)
        implements Integration {

    /** As API Gateway reads what the template makes: the CDK writes {@code { statusCode: 200 }}. */
    private static final JsonMapper LENIENT = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNQUOTED_PROPERTY_NAMES, JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .build();

    static MockIntegration read(Value integration) {
        var responses = new LinkedHashMap<String, MockResponse>();
        integration.at("responses").members().forEach((pattern, response) -> {
            refuseNoPattern(pattern, response);
            responses.put(pattern, response(response));
        });
        return new MockIntegration(
                MappingTemplate.plainByType(integration.at("requestTemplates")),
                integration.at("passthroughBehavior").findText().orElse("when_no_match"),
                responses);
    }

    private static void refuseNoPattern(String pattern, Value response) {
        try {
            var _ = Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            throw new TemplateException(response.path(), "is no pattern of a status: " + e.getDescription());
        }
    }

    private static MockResponse response(Value definition) {
        return new MockResponse(
                definition.at("statusCode").findInt().orElse(200),
                StaticHeaders.read(definition.at("responseParameters"), StaticHeaders.OF_METHODS),
                MappingTemplate.plainJson(definition.at("responseTemplates")));
    }

    @Override
    public HttpResponse answer(Call call) {
        var status = status(template(call));
        var response = responses.entrySet().stream()
                .filter(each -> !each.getKey().equals("default") && Pattern.matches(each.getKey(), status))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> responses.getOrDefault("default", new MockResponse(500, Map.of(), "")));
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
        boolean passes = switch (passthroughBehavior.toLowerCase(Locale.ROOT)) {
            case "never" -> false;
            case "when_no_templates" -> requestTemplates.isEmpty();
            default -> true;
        };
        if (!passes) {
            throw new GatewayError(GatewayErrorType.UNSUPPORTED_MEDIA_TYPE);
        }
        return call.request().text();
    }

    private static String status(String request) {
        try {
            var status = LENIENT.readTree(request).path("statusCode");
            if (status.isInt()) {
                return status.asString();
            }
        } catch (JacksonException e) {
            // No status, as below.
        }
        throw new GatewayError(GatewayErrorType.API_CONFIGURATION_ERROR);
    }
}
