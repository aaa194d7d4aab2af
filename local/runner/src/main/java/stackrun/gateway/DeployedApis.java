package stackrun.gateway;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import stackrun.embedded.http.HttpRequest;
import stackrun.gateway.api.Deployed;
import stackrun.gateway.api.GatewayResponse;
import stackrun.gateway.api.IntegrationReader;
import stackrun.gateway.api.RestApi;
import stackrun.gateway.api.Stage;
import stackrun.template.TemplateException;

/** The APIs of a run, their gateway responses, and the stages at which they are deployed. */
final class DeployedApis {

    private final IntegrationReader integrations;
    private final InstantSource clock;
    private final Map<String, RestApi> apis = new ConcurrentHashMap<>();
    private final Map<String, Map<String, GatewayResponse>> responses = new ConcurrentHashMap<>();
    private final List<Deployed> deployed = new CopyOnWriteArrayList<>();

    DeployedApis(IntegrationReader integrations, InstantSource clock) {
        this.integrations = integrations;
        this.clock = clock;
    }

    void define(RestApi api) {
        apis.put(api.id(), api);
    }

    void define(String apiId, String type, GatewayResponse response) {
        responses.computeIfAbsent(apiId, id -> new ConcurrentHashMap<>()).put(type, response);
    }

    void deploy(Stage stage) {
        var api = apis.get(stage.apiId());
        if (api == null) {
            throw new TemplateException("stage " + stage.name(), "there is no API " + stage.apiId());
        }
        var own = responses.getOrDefault(stage.apiId(), Map.of());
        deployed.add(Deployed.of(api, stage, integrations, own, clock));
    }

    /**
     * Finds the API of a request: the one whose stage name the path starts with, otherwise the first one. Empty if no API
     * is deployed.
     */
    Optional<Exchange> find(HttpRequest request) {
        for (var each : deployed) {
            var prefix = "/" + each.stage().name();
            if (request.path().equals(prefix) || request.path().startsWith(prefix + "/")) {
                var path = request.path().substring(prefix.length());
                return Optional.of(new Exchange(each, request, path, true, clock));
            }
        }
        return deployed.stream().findFirst().map(first -> new Exchange(first, request, request.path(), false, clock));
    }
}
