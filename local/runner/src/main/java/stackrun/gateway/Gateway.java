package stackrun.gateway;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import stackrun.embedded.http.HttpRequest;
import stackrun.embedded.http.HttpResponse;
import stackrun.lambda.Lambda;
import stackrun.template.TemplateException;

/**
 * Serves every API of a run under {@code /<stage>/…}; an API whose stage name a path does not begin with is also reached
 * without it, so that local URLs are short.
 */
public final class Gateway implements AutoCloseable {

    private final Integrations integrations;
    private final ApiKeys apiKeys;
    private final Guards guards;
    private final Traces traces;
    private final Consumer<String> accessLog;
    private final InstantSource clock;
    private final Map<String, RestApi> apis = new ConcurrentHashMap<>();
    private final Map<String, Map<String, GatewayResponse>> responses = new ConcurrentHashMap<>();
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
        this.integrations = new Integrations(lambda);
        this.apiKeys = new ApiKeys(clock);
        this.guards = new Guards(new CognitoAuthorizer(issuers), apiKeys);
        this.traces = new Traces(xrayDaemon);
        this.accessLog = accessLog;
        this.clock = clock;
    }

    public void define(RestApi api) {
        apis.put(api.id(), api);
    }

    /** Sets how an API answers an error of this type; stages deployed before are not changed. */
    public void define(String apiId, String type, GatewayResponse response) {
        responses.computeIfAbsent(apiId, id -> new ConcurrentHashMap<>()).put(type, response);
    }

    public void define(ApiKey key) {
        apiKeys.define(key);
    }

    public void define(UsagePlan plan) {
        apiKeys.define(plan);
    }

    /** Makes a key one of a usage plan's. */
    public void join(String keyId, String planId) {
        apiKeys.join(keyId, planId);
    }

    public void deploy(Stage stage) {
        var api = apis.get(stage.apiId());
        if (api == null) {
            throw new TemplateException("stage " + stage.name(), "there is no API " + stage.apiId());
        }
        var own = responses.getOrDefault(stage.apiId(), Map.of());
        deployed.add(Deployed.of(api, stage, integrations, own, clock));
    }

    public HttpResponse answer(HttpRequest request) {
        for (var each : deployed) {
            var prefix = "/" + each.stage().name();
            if (request.path().equals(prefix) || request.path().startsWith(prefix + "/")) {
                return answer(new Exchange(each, request, request.path().substring(prefix.length()), true, clock));
            }
        }
        return deployed.isEmpty()
                ? HttpResponse.of(403, "application/json", "{\"message\":\"Forbidden\"}")
                : answer(new Exchange(deployed.getFirst(), request, request.path(), false, clock));
    }

    private HttpResponse answer(Exchange exchange) {
        var stage = exchange.api().stage();
        var given = exchange.request().headers().first("X-Amzn-Trace-Id").orElse(null);
        var trace = stage.tracing() ? traces.begin(given, exchange.start()) : null;
        var answer = exchange.answer(guards, trace);
        if (trace != null) {
            answer.with("X-Amzn-Trace-Id", "Root=" + trace.traceId());
            traces.write(
                    trace,
                    exchange.api().api().name() + "/" + stage.name(),
                    exchange.request().method(),
                    exchange.path(),
                    answer.status(),
                    exchange.start(),
                    clock.instant());
        }
        exchange.logLine().ifPresent(accessLog);
        return answer;
    }

    @Override
    public void close() {
        traces.close();
    }
}
