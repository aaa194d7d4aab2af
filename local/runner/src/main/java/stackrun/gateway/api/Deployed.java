package stackrun.gateway.api;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An API at one of its stages, ready to serve. */
public record Deployed(
        RestApi api,
        Stage stage,
        List<Operation> operations,
        Map<String, GatewayResponse> responses,
        Throttling throttling) {

    public static Deployed of(
            RestApi api,
            Stage stage,
            IntegrationReader integrations,
            Map<String, GatewayResponse> own,
            InstantSource clock) {
        var body = new ApiBody(api, integrations);
        var responses = body.gatewayResponses();
        responses.putAll(own);
        return new Deployed(api, stage, body.operations(), responses, new Throttling(stage, clock));
    }

    /** Finds the operation. The most specific path is chosen first, even if only a less specific one has the method. */
    public Optional<Route> route(String method, String path) {
        for (var operation : operations) {
            var parameters = operation.path().match(path);
            if (parameters.isPresent()) {
                return withMethod(method, operation.path()).map(found -> new Route(found, parameters.get()));
            }
        }
        return Optional.empty();
    }

    private Optional<Operation> withMethod(String method, PathTemplate path) {
        return operations.stream()
                .filter(each -> each.path().equals(path) && each.method().equals(method))
                .findFirst()
                .or(() -> operations.stream()
                        .filter(each ->
                                each.path().equals(path) && each.method().equals(Operation.ANY))
                        .findFirst());
    }

    /** Returns the API's response to this type of error, or to the class of error, or the default response. */
    public GatewayResponse response(GatewayErrorType type) {
        var ofClass = type.status < 500 ? "DEFAULT_4XX" : "DEFAULT_5XX";
        var exact = responses.get(type.name());
        return exact != null ? exact : responses.getOrDefault(ofClass, GatewayResponse.byDefault());
    }
}
