package stackrun.gateway;

import java.net.URI;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.Function;
import stackrun.embedded.http.HttpRequest;
import stackrun.embedded.http.HttpResponse;
import stackrun.gateway.api.GatewayResponse;
import stackrun.gateway.api.RestApi;
import stackrun.gateway.api.Stage;
import stackrun.gateway.guard.ApiKey;
import stackrun.gateway.guard.ApiKeys;
import stackrun.gateway.guard.CognitoAuthorizer;
import stackrun.gateway.guard.Guards;
import stackrun.gateway.guard.UsagePlan;
import stackrun.gateway.integration.Integrations;
import stackrun.lambda.Lambda;

/**
 * Serves every API of a run under {@code /<stage>/…}. The first API can also be reached without its stage name, so that
 * local URLs are short.
 */
public final class Gateway implements AutoCloseable {

    private final DeployedApis apis;
    private final ApiKeys apiKeys;
    private final Guards guards;
    private final Traces traces;
    private final Consumer<String> accessLog;
    private final InstantSource clock;

    /**
     * Creates a gateway without APIs.
     *
     * @param issuers returns the issuer of a user pool, by its id
     * @param xrayDaemon {@code host:port}
     * @param accessLog receives one line for each request of a stage with an access log
     */
    public Gateway(
            Lambda lambda,
            Function<String, URI> issuers,
            String xrayDaemon,
            Consumer<String> accessLog,
            InstantSource clock) {
        this.apis = new DeployedApis(new Integrations(lambda), clock);
        this.apiKeys = new ApiKeys(clock);
        this.guards = new Guards(new CognitoAuthorizer(issuers), apiKeys);
        this.traces = new Traces(xrayDaemon);
        this.accessLog = accessLog;
        this.clock = clock;
    }

    public void define(RestApi api) {
        apis.define(api);
    }

    /** Sets an API's response to errors of this type. Stages that are deployed already do not change. */
    public void define(String apiId, String type, GatewayResponse response) {
        apis.define(apiId, type, response);
    }

    public void define(ApiKey key) {
        apiKeys.define(key);
    }

    public void define(UsagePlan plan) {
        apiKeys.define(plan);
    }

    /** Adds a key to a usage plan. */
    public void join(String keyId, String planId) {
        apiKeys.join(keyId, planId);
    }

    public void deploy(Stage stage) {
        apis.deploy(stage);
    }

    public HttpResponse answer(HttpRequest request) {
        return apis.find(request)
                .map(this::answer)
                .orElseGet(() -> HttpResponse.of(403, "application/json", "{\"message\":\"Forbidden\"}"));
    }

    private HttpResponse answer(Exchange exchange) {
        var stage = exchange.api().stage();
        var given = exchange.request().headers().first("X-Amzn-Trace-Id").orElse(null);
        var trace = stage.tracing() ? traces.place(given, exchange.start()) : null;
        var answer = exchange.answer(guards, trace);
        if (trace != null) {
            answer.with("X-Amzn-Trace-Id", "Root=" + trace.traceId());
            traces.send(new StageSegment(
                    trace,
                    exchange.api().api().name() + "/" + stage.name(),
                    exchange.request().method(),
                    exchange.path(),
                    answer.status(),
                    exchange.start(),
                    clock.instant()));
        }
        exchange.logLine().ifPresent(accessLog);
        return answer;
    }

    @Override
    public void close() {
        traces.close();
    }
}
