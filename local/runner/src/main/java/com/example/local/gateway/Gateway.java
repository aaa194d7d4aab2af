package com.example.local.gateway;

import com.example.embedded.http.HttpRequest;
import com.example.embedded.http.HttpResponse;
import com.example.local.lambda.Lambda;
import com.example.local.lambda.Result;
import com.example.local.template.TemplateException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Serves every API of a run under {@code /<stage>/…}; an API whose stage name a path does not begin with is also reached
 * without it, so that local URLs are short.
 */
public final class Gateway implements AutoCloseable {

    private static final int LARGEST_BODY = 10 * 1024 * 1024;
    private static final Duration LONGEST_INTEGRATION = Duration.ofSeconds(29);

    private final Lambda lambda;
    private final CognitoAuthorizer authorizer;
    private final Traces traces;
    private final Consumer<String> accessLog;
    private final InstantSource clock;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, RestApi> apis = new ConcurrentHashMap<>();
    private final List<Deployed> deployed = new CopyOnWriteArrayList<>();

    /**
     * A gateway without APIs.
     *
     * @param issuers the issuer of a user pool, by its id
     * @param xrayDaemon {@code host:port}
     * @param accessLog takes one line for each request of a stage that logs
     */
    public Gateway(
            Lambda lambda,
            Function<String, URI> issuers,
            String xrayDaemon,
            Consumer<String> accessLog,
            InstantSource clock) {
        this.lambda = lambda;
        this.authorizer = new CognitoAuthorizer(issuers);
        this.traces = new Traces(xrayDaemon);
        this.accessLog = accessLog;
        this.clock = clock;
    }

    public void define(RestApi api) {
        apis.put(api.id(), api);
    }

    public void deploy(Stage stage) {
        var api = apis.get(stage.apiId());
        if (api == null) {
            throw new TemplateException("stage " + stage.name(), "there is no API " + stage.apiId());
        }
        deployed.add(Deployed.of(api, stage, clock));
    }

    /** The names of the stages that are served. */
    public List<String> stages() {
        return deployed.stream().map(each -> each.stage().name()).toList();
    }

    public HttpResponse answer(HttpRequest request) {
        for (var each : deployed) {
            var prefix = "/" + each.stage().name();
            if (request.path().equals(prefix) || request.path().startsWith(prefix + "/")) {
                return exchange(each, request, request.path().substring(prefix.length()), true)
                        .answer();
            }
        }
        return deployed.isEmpty()
                ? HttpResponse.of(403, "application/json", "{\"message\":\"Forbidden\"}")
                : exchange(deployed.getFirst(), request, request.path(), false).answer();
    }

    private Exchange exchange(Deployed api, HttpRequest request, String path, boolean stageInPath) {
        return new Exchange(api, request, path.isEmpty() ? "/" : path, stageInPath);
    }

    /** One request on its way. */
    private final class Exchange {

        private final Deployed api;
        private final HttpRequest request;
        private final String path;
        private final boolean stageInPath;
        private final String requestId = UUID.randomUUID().toString();
        private final Instant start = clock.instant();
        private final Traces.@Nullable Place trace;
        private String resource = "";

        Exchange(Deployed api, HttpRequest request, String path, boolean stageInPath) {
            this.api = api;
            this.request = request;
            this.path = path;
            this.stageInPath = stageInPath;
            this.trace = api.stage().tracing()
                    ? traces.begin(request.headers().first("X-Amzn-Trace-Id").orElse(null), start)
                    : null;
        }

        HttpResponse answer() {
            HttpResponse answer;
            var error = Optional.<GatewayError>empty();
            try {
                answer = served();
            } catch (GatewayError e) {
                error = Optional.of(e);
                var variables = variables(error, e.type().status);
                answer = api.response(e.type()).render(e.type().status, variables);
                answer.with("x-amzn-ErrorType", errorType(e.type()));
            }
            answer.with("x-amzn-RequestId", requestId);
            if (trace != null) {
                answer.with("X-Amzn-Trace-Id", "Root=" + trace.traceId());
                var name = api.api().name() + "/" + api.stage().name();
                traces.write(trace, name, request.method(), path, answer.status(), start, clock.instant());
            }
            logAccess(error, answer.status());
            return answer;
        }

        private HttpResponse served() {
            if (request.body().length > LARGEST_BODY) {
                throw new GatewayError(GatewayError.Type.REQUEST_TOO_LARGE);
            }
            for (var operation : api.operations()) {
                if (operation.method().equals(request.method())
                        || operation.method().equals("ANY")) {
                    var parameters = operation.path().match(path);
                    if (parameters.isPresent()) {
                        resource = operation.path().text();
                        return serve(operation, parameters.get());
                    }
                }
            }
            throw new GatewayError(GatewayError.Type.MISSING_AUTHENTICATION_TOKEN);
        }

        private HttpResponse serve(Operation operation, Map<String, String> pathParameters) {
            if (api.throttle().isPresent() && !api.throttle().get().take()) {
                throw new GatewayError(GatewayError.Type.THROTTLED);
            }
            var claims = operation
                    .authorizer()
                    .map(each -> authorizer.authorize(
                            each, request.headers().first("Authorization").orElse(null)));
            RequiredParameters.check(operation, request);
            return switch (operation.integration()) {
                case Operation.Integration.Mock mock -> HttpResponse.of(mock.status(), "application/json", mock.body());
                case Operation.Integration.Lambda(var arn) -> call(arn, operation, pathParameters, claims);
            };
        }

        private HttpResponse call(
                String arn,
                Operation operation,
                Map<String, String> pathParameters,
                Optional<Map<String, String>> claims) {
            if (!lambda.permits(arn, "apigateway.amazonaws.com", executeApiArn(arn))) {
                throw new GatewayError(GatewayError.Type.API_CONFIGURATION_ERROR);
            }
            var header = trace == null ? null : trace.header();
            var facts = new ProxyEvent.Facts(
                    api.api(),
                    api.stage(),
                    operation,
                    pathParameters,
                    path,
                    stageInPath,
                    claims,
                    requestId,
                    start,
                    header);
            return switch (invoke(arn, ProxyEvent.of(request, facts), header)) {
                case Result.Answered answered -> ProxyAnswer.read(answered.payload(), request, api.api());
                case Result.Failed failed -> throw new GatewayError(GatewayError.Type.BAD_GATEWAY);
                case Result.Throttled throttled -> throw new GatewayError(GatewayError.Type.API_CONFIGURATION_ERROR);
            };
        }

        private Result invoke(String arn, byte[] event, @Nullable String header) {
            var work = threads.submit(() -> lambda.invoke(arn, event, header));
            try {
                return work.get(LONGEST_INTEGRATION.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                throw new GatewayError(GatewayError.Type.INTEGRATION_TIMEOUT);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new GatewayError(GatewayError.Type.INTEGRATION_TIMEOUT);
            } catch (java.util.concurrent.ExecutionException e) {
                throw new IllegalStateException("function %s could not be invoked".formatted(arn), e.getCause());
            }
        }

        /** {@code arn:aws:execute-api:<region>:<account>:<api>/<stage>/<method>/<path>}, in the function's region. */
        private String executeApiArn(String functionArn) {
            var parts = functionArn.split(":", -1);
            return "arn:aws:execute-api:%s:%s:%s/%s/%s%s"
                    .formatted(parts[3], parts[4], api.api().id(), api.stage().name(), request.method(), path);
        }

        private void logAccess(Optional<GatewayError> error, int status) {
            api.stage()
                    .accessLogFormat()
                    .ifPresent(
                            format -> accessLog.accept(variables(error, status).substitute(format)));
        }

        private RequestVariables variables(Optional<GatewayError> error, int status) {
            var values = new LinkedHashMap<String, String>();
            values.put("requestId", requestId);
            values.put("apiId", api.api().id());
            values.put("stage", api.stage().name());
            values.put("path", request.path());
            values.put("resourcePath", resource);
            values.put("httpMethod", request.method());
            values.put("protocol", request.protocol());
            values.put("requestTime", start.toString());
            values.put("requestTimeEpoch", Long.toString(start.toEpochMilli()));
            values.put("status", Integer.toString(status));
            values.put(
                    "responseLatency",
                    Long.toString(Duration.between(start, clock.instant()).toMillis()));
            values.put("identity.sourceIp", request.remoteAddress());
            values.put("xrayTraceId", trace == null ? "" : trace.traceId());
            error.ifPresent(e -> {
                values.put("error.message", String.valueOf(e.getMessage()));
                values.put("error.messageString", JsonMapper.shared().writeValueAsString(e.getMessage()));
                values.put("error.responseType", e.type().name());
            });
            return new RequestVariables(values);
        }
    }

    private static String errorType(GatewayError.Type type) {
        return switch (type) {
            case MISSING_AUTHENTICATION_TOKEN -> "MissingAuthenticationTokenException";
            case UNAUTHORIZED -> "UnauthorizedException";
            case ACCESS_DENIED -> "AccessDeniedException";
            case BAD_REQUEST_PARAMETERS -> "BadRequestException";
            case REQUEST_TOO_LARGE -> "RequestTooLargeException";
            case THROTTLED -> "TooManyRequestsException";
            case INTEGRATION_TIMEOUT, API_CONFIGURATION_ERROR, BAD_GATEWAY -> "InternalServerErrorException";
        };
    }

    @Override
    public void close() {
        threads.shutdownNow();
        traces.close();
    }
}
