package com.example.local.gateway;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An API at one of its stages, ready to serve. */
record Deployed(
        RestApi api,
        Stage stage,
        List<Operation> operations,
        Map<String, GatewayResponse> responses,
        Optional<TokenBucket> throttle) {

    static Deployed of(RestApi api, Stage stage, InstantSource clock) {
        var body = new ApiBody(api);
        return new Deployed(
                api,
                stage,
                body.operations(),
                body.gatewayResponses(),
                stage.throttle().map(throttle -> new TokenBucket(throttle, clock)));
    }

    /** The answer for an error: the API's own for its type, else its own for the class of error, else the usual one. */
    GatewayResponse response(GatewayError.Type type) {
        var ofClass = type.status < 500 ? "DEFAULT_4XX" : "DEFAULT_5XX";
        var exact = responses.get(type.name());
        return exact != null ? exact : responses.getOrDefault(ofClass, GatewayResponse.byDefault());
    }
}
