package stackrun.gateway;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stackrun.embedded.http.HttpRequest;
import stackrun.embedded.http.HttpResponse;
import stackrun.gateway.api.Call;
import stackrun.gateway.api.Deployed;
import stackrun.gateway.api.GatewayError;
import stackrun.gateway.api.GatewayErrorType;
import stackrun.gateway.api.RequestTime;
import stackrun.gateway.api.RequestVariables;
import stackrun.gateway.encoding.Compression;
import stackrun.gateway.encoding.ContentEncoding;
import stackrun.gateway.guard.Guards;
import tools.jackson.databind.json.JsonMapper;

/** One request on its way through the gateway, and what is told of it. */
final class Exchange {

    private static final int MAX_BODY_BYTES = 10 * 1024 * 1024;

    private final Deployed api;
    private final HttpRequest request;
    private final String path;
    private final boolean stageInPath;
    private final InstantSource clock;
    private final Instant start;
    private final String requestId = UUID.randomUUID().toString();
    private final Map<String, String> variables = new LinkedHashMap<>();

    /**
     * A request of an API.
     *
     * @param path without the stage
     * @param stageInPath false where the API was reached without naming its stage
     */
    Exchange(Deployed api, HttpRequest request, String path, boolean stageInPath, InstantSource clock) {
        this.api = api;
        this.request = request;
        this.path = path.isEmpty() ? "/" : path;
        this.stageInPath = stageInPath;
        this.clock = clock;
        this.start = clock.instant();
        describeRequest();
    }

    Deployed api() {
        return api;
    }

    HttpRequest request() {
        return request;
    }

    Instant start() {
        return start;
    }

    String path() {
        return path;
    }

    /** Lets the request through to what answers it, or answers for the gateway itself. */
    HttpResponse answer(Guards guards, @Nullable TracePlace trace) {
        if (trace != null) {
            variables.put("xrayTraceId", trace.traceId());
        }
        HttpResponse answer;
        try {
            answer = Compression.of(served(guards, trace), request, api.api());
        } catch (GatewayError e) {
            answer = refused(e);
        }
        answer.with("x-amzn-RequestId", requestId);
        variables.put("status", Integer.toString(answer.status()));
        variables.put("responseLatency", millisSince(start));
        return answer;
    }

    private HttpResponse served(Guards guards, @Nullable TracePlace trace) {
        if (request.body().length > MAX_BODY_BYTES) {
            throw new GatewayError(GatewayErrorType.REQUEST_TOO_LARGE);
        }
        var route = api.route(request.method(), path)
                .orElseThrow(() -> new GatewayError(GatewayErrorType.MISSING_AUTHENTICATION_TOKEN));
        var operation = route.operation();
        variables.put("resourcePath", operation.path().text());
        var claims = guards.letThrough(api, operation, request);
        claims.ifPresent(all -> all.forEach((name, value) -> variables.put("authorizer.claims." + name, value)));
        return integrated(new Call(
                ContentEncoding.unpacked(request, MAX_BODY_BYTES),
                api,
                operation,
                route.pathParameters(),
                path,
                stageInPath,
                claims,
                requestId,
                start,
                trace == null ? null : trace.header()));
    }

    private HttpResponse integrated(Call call) {
        var begin = clock.instant();
        try {
            var answer = call.operation().integration().answer(call);
            variables.put("integration.status", Integer.toString(answer.status()));
            return answer;
        } finally {
            variables.put("integration.latency", millisSince(begin));
        }
    }

    private HttpResponse refused(GatewayError e) {
        variables.put("error.message", String.valueOf(e.getMessage()));
        variables.put("error.messageString", JsonMapper.shared().writeValueAsString(e.getMessage()));
        variables.put("error.responseType", e.type().name());
        return api.response(e.type())
                .render(e.type().status, new RequestVariables(variables))
                .with("x-amzn-ErrorType", e.type().errorType);
    }

    private void describeRequest() {
        variables.put("requestId", requestId);
        variables.put("apiId", api.api().id());
        variables.put("stage", api.stage().name());
        variables.put("path", request.path());
        variables.put("httpMethod", request.method());
        variables.put("protocol", request.protocol());
        variables.put("requestTime", RequestTime.of(start));
        variables.put("requestTimeEpoch", Long.toString(start.toEpochMilli()));
        variables.put("identity.sourceIp", request.remoteAddress());
        request.headers().first("User-Agent").ifPresent(agent -> variables.put("identity.userAgent", agent));
    }

    private String millisSince(Instant begin) {
        return Long.toString(Duration.between(begin, clock.instant()).toMillis());
    }

    /** The line of the access log, where the stage writes one. */
    Optional<String> logLine() {
        return api.stage().accessLogFormat().map(format -> new RequestVariables(variables).substitute(format, "-"));
    }
}
