package stackrun.gateway.api;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import stackrun.embedded.http.HttpHeaders;
import stackrun.embedded.http.HttpResponse;
import stackrun.template.Value;

/**
 * A response of the gateway itself, for example to a request without a token.
 *
 * @param status as the template sets it, or empty for the type's own
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html">Gateway response types</a>
 */
public record GatewayResponse(Optional<Integer> status, Map<String, String> headers, String template) {

    static final String DEFAULT_TEMPLATE = "{\"message\":$context.error.messageString}";

    static GatewayResponse read(Value definition) {
        return of(definition.at("statusCode"), definition.at("responseParameters"), definition.at("responseTemplates"));
    }

    /** Reads a response from the body of an API, or from a resource of its own. */
    public static GatewayResponse of(Value statusCode, Value responseParameters, Value responseTemplates) {
        return new GatewayResponse(
                statusCode.findInt(),
                StaticHeaders.read(responseParameters, "gatewayresponse.header."),
                responseTemplates.at("application/json").findText().orElse(DEFAULT_TEMPLATE));
    }

    static GatewayResponse byDefault() {
        return new GatewayResponse(Optional.empty(), Map.of(), DEFAULT_TEMPLATE);
    }

    public HttpResponse render(int ownStatus, RequestVariables variables) {
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
