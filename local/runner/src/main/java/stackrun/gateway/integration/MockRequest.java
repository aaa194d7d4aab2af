package stackrun.gateway.integration;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import stackrun.gateway.api.Call;
import stackrun.gateway.api.GatewayError;
import stackrun.gateway.api.GatewayErrorType;
import stackrun.gateway.api.MappingTemplate;
import stackrun.gateway.api.MediaTypes;
import stackrun.template.Value;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The request of a mock integration: its template contains the status that selects a response.
 *
 * @param templates the templates by content type
 * @param passthroughBehavior {@code never} rejects a content type without a template with a 415
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/integration-passthrough-behaviors.html">Method request behavior for payloads without mapping templates</a>
 */
record MockRequest(Map<String, String> templates, String passthroughBehavior) {

    /** Reads templates as API Gateway does: the CDK writes {@code { statusCode: 200 }}. */
    private static final JsonMapper LENIENT = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNQUOTED_PROPERTY_NAMES, JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .build();

    static MockRequest read(Value integration) {
        return new MockRequest(
                MappingTemplate.plainByType(integration.at("requestTemplates")),
                integration.at("passthroughBehavior").findText().orElse("when_no_match"));
    }

    /** Returns the status in the template for the request, as text. */
    String status(Call call) {
        try {
            var status = LENIENT.readTree(template(call)).path("statusCode");
            if (status.isInt()) {
                return status.asString();
            }
        } catch (JacksonException e) {
            // The template contains no status, which is reported below.
        }
        throw new GatewayError(GatewayErrorType.API_CONFIGURATION_ERROR);
    }

    /** Returns the template for the request's content type. Without one, the body itself if that is allowed. */
    private String template(Call call) {
        var type = call.request().headers().first("Content-Type").orElse("application/json");
        for (var each : templates.entrySet()) {
            if (MediaTypes.matches(List.of(each.getKey()), type)) {
                return each.getValue();
            }
        }
        boolean passes = switch (passthroughBehavior.toLowerCase(Locale.ROOT)) {
            case "never" -> false;
            case "when_no_templates" -> templates.isEmpty();
            default -> true;
        };
        if (!passes) {
            throw new GatewayError(GatewayErrorType.UNSUPPORTED_MEDIA_TYPE);
        }
        return call.request().text();
    }
}
