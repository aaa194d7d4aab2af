package stackrun.gateway;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stackrun.embedded.http.HttpRequest;
import stackrun.embedded.http.HttpResponse;
import stackrun.gateway.api.Call;
import stackrun.gateway.api.Deployed;
import stackrun.gateway.api.GatewayError;
import stackrun.gateway.api.GatewayErrorType;
import stackrun.gateway.encoding.Compression;
import stackrun.gateway.encoding.ContentEncoding;
import stackrun.gateway.guard.Guards;

/** One request and its way through the gateway. */
final class Exchange {

    private static final int MAX_BODY_BYTES = 10 * 1024 * 1024;

    private final Deployed api;
    private final HttpRequest request;
    private final String path;
    private final boolean stageInPath;
    private final InstantSource clock;
    private final Instant start;
    private final String requestId = UUID.randomUUID().toString();
    private final ContextVariables variables;

    /**
     * Creates the exchange for a request of an API.
     *
     * @param path the path without the stage
     * @param stageInPath false if the request's path does not contain the name of the stage
     */
    Exchange(Deployed api, HttpRequest request, String path, boolean stageInPath, InstantSource clock) {
        this.api = api;
        this.request = request;
        this.path = path.isEmpty() ? "/" : path;
        this.stageInPath = stageInPath;
        this.clock = clock;
        this.start = clock.instant();
        this.variables = new ContextVariables(requestId, api, request, start);
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

    /** Returns the answer of the integration, or the gateway's own if the request does not reach it. */
    HttpResponse answer(Guards guards, @Nullable TracePlace trace) {
        if (trace != null) {
            variables.traced(trace.traceId());
        }
        HttpResponse answer;
        try {
            answer = Compression.of(served(guards, trace), request, api.api());
        } catch (GatewayError e) {
            answer = refused(e);
        }
        answer.with("x-amzn-RequestId", requestId);
        variables.answered(answer.status(), since(start));
        return answer;
    }

    private HttpResponse served(Guards guards, @Nullable TracePlace trace) {
        if (request.body().length > MAX_BODY_BYTES) {
            throw new GatewayError(GatewayErrorType.REQUEST_TOO_LARGE);
        }
        var route = api.route(request.method(), path).orElseThrow(() -> nothingThere(request));
        var operation = route.operation();
        variables.routed(operation.path());
        var claims = guards.letThrough(api, operation, request);
        claims.ifPresent(variables::authorized);
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

    /**
     * An unknown path or method is no 404. API Gateway asks for an AWS signature, and takes any {@code Authorization} header
     * for one; its message repeats the header.
     *
     * @see <a href="https://repost.aws/questions/QU4P9tucybRzG52U5OhwaT0A/rest-api-in-api-gateway-returns-403-when-resource-or-method-is-incorrect">REST
     *     API returns 403 when resource or method is incorrect</a>
     * @see <a href="https://repost.aws/knowledge-center/api-gateway-authentication-token-errors">Missing Authentication
     *     Token errors</a>
     */
    private static GatewayError nothingThere(HttpRequest request) {
        return request.headers()
                .first("Authorization")
                .map(Exchange::invalidSignature)
                .orElseGet(() -> new GatewayError(GatewayErrorType.MISSING_AUTHENTICATION_TOKEN));
    }

    private static GatewayError invalidSignature(String header) {
        if (header.isBlank()) {
            return new GatewayError(GatewayErrorType.INVALID_SIGNATURE);
        }
        var token = header.substring(header.lastIndexOf(' ') + 1);
        return new GatewayError(
                GatewayErrorType.INVALID_SIGNATURE,
                "'%s' not a valid key=value pair (missing equal-sign) in Authorization header: '%s'."
                        .formatted(token, header));
    }

    private HttpResponse integrated(Call call) {
        var begin = clock.instant();
        try {
            var answer = call.operation().integration().answer(call);
            variables.integrationAnswered(answer.status());
            return answer;
        } finally {
            variables.integrationTook(since(begin));
        }
    }

    private HttpResponse refused(GatewayError e) {
        variables.refused(e);
        return api.response(e.type())
                .render(e.type().status, variables.soFar())
                .with("x-amzn-ErrorType", e.type().errorType);
    }

    private Duration since(Instant begin) {
        return Duration.between(begin, clock.instant());
    }

    /** Returns the line of the access log, or empty if the stage has no access log. */
    Optional<String> logLine() {
        return api.stage().accessLogFormat().map(format -> variables.soFar().substitute(format, "-"));
    }
}
