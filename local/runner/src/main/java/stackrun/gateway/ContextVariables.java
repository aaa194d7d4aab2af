package stackrun.gateway;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import stackrun.embedded.http.HttpRequest;
import stackrun.gateway.api.Deployed;
import stackrun.gateway.api.GatewayError;
import stackrun.gateway.api.PathTemplate;
import stackrun.gateway.api.RequestTime;
import stackrun.gateway.api.RequestVariables;
import tools.jackson.databind.json.JsonMapper;

/**
 * Collects the {@code $context} variables of one request while it is answered.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-mapping-template-reference.html#context-variable-reference">$context variables</a>
 */
final class ContextVariables {

    private final Map<String, String> values = new LinkedHashMap<>();

    ContextVariables(String requestId, Deployed api, HttpRequest request, Instant start) {
        values.put("requestId", requestId);
        values.put("apiId", api.api().id());
        values.put("stage", api.stage().name());
        values.put("path", request.path());
        values.put("httpMethod", request.method());
        values.put("protocol", request.protocol());
        values.put("requestTime", RequestTime.of(start));
        values.put("requestTimeEpoch", Long.toString(start.toEpochMilli()));
        values.put("identity.sourceIp", request.remoteAddress());
        request.headers().first("User-Agent").ifPresent(agent -> values.put("identity.userAgent", agent));
    }

    void traced(String traceId) {
        values.put("xrayTraceId", traceId);
    }

    void routed(PathTemplate path) {
        values.put("resourcePath", path.text());
    }

    void authorized(Map<String, String> claims) {
        claims.forEach((name, value) -> values.put("authorizer.claims." + name, value));
    }

    void integrationAnswered(int status) {
        values.put("integration.status", Integer.toString(status));
    }

    void integrationTook(Duration latency) {
        values.put("integration.latency", Long.toString(latency.toMillis()));
    }

    void refused(GatewayError error) {
        values.put("error.message", String.valueOf(error.getMessage()));
        values.put("error.messageString", JsonMapper.shared().writeValueAsString(error.getMessage()));
        values.put("error.responseType", error.type().name());
    }

    void answered(int status, Duration latency) {
        values.put("status", Integer.toString(status));
        values.put("responseLatency", Long.toString(latency.toMillis()));
    }

    /** Returns the variables known so far. */
    RequestVariables soFar() {
        return new RequestVariables(values);
    }
}
