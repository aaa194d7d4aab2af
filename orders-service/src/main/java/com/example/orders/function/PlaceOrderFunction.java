package com.example.orders.function;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.example.kit.http.Api;
import com.example.kit.http.ApiRequest;
import com.example.kit.http.Json;
import com.example.kit.http.JsonBody;
import com.example.kit.http.Problem;
import com.example.kit.http.Refusal;
import com.example.orders.domain.CustomerId;
import com.example.orders.domain.PlaceOrder;
import com.example.orders.domain.PlaceOrder.Outcome;
import com.example.orders.domain.Receipt;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Answers {@code POST /orders}; writes to Orders → PublishOrderEventsFunction, RequestStockFunction. */
@Component
class PlaceOrderFunction implements Function<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> {

    private static final Pattern KEY_PATTERN = Pattern.compile("[A-Za-z0-9._:-]{1,128}|\"[A-Za-z0-9._:-]{1,128}\"");

    private final Api api;
    private final PlaceOrder placeOrder;
    private final JsonBody<PlaceOrderRequest> body;

    PlaceOrderFunction(Api api, PlaceOrder placeOrder) {
        this.api = api;
        this.placeOrder = placeOrder;
        this.body = JsonBody.of(PlaceOrderRequest.class, "orders", "PlaceOrderRequest");
    }

    @Override
    public APIGatewayProxyResponseEvent apply(APIGatewayProxyRequestEvent event) {
        return api.answer(event, request -> switch (placeOrder.place(placeRequest(request))) {
            case Outcome.Placed(Receipt receipt) ->
                Api.rendered(
                        201,
                        receipt.text(),
                        Map.of("Location", request.locationOf(receipt.order().value())));
            case Outcome.KeyReused() ->
                throw new Refusal(Problem.of(
                        422,
                        "idempotency-key-reused",
                        "Idempotency-Key was already used with a different body: use a new key for a new order"));
            case Outcome.ErasedSince() ->
                throw new Refusal(
                        Problem.conflict(
                                "your personal data was erased after this Idempotency-Key was first used: use a new key for a new order"));
            case Outcome.Contended() -> throw Refusal.contended();
        });
    }

    private PlaceOrder.Request placeRequest(ApiRequest request) {
        var caller = request.caller().requirePerson().requireScope("orders/write");
        var requested = request.body(body);
        return new PlaceOrder.Request(
                new CustomerId(caller.subject()),
                key(request),
                requested.orderLines(),
                requested.contact(),
                Json.write(requested));
    }

    /**
     * Returns the key without quotes: a client may send the same key as a structured field string, in quotes, or bare.
     *
     * @see <a href="https://datatracker.ietf.org/doc/html/draft-ietf-httpapi-idempotency-key-header-07#section-2.1">The
     *     Idempotency-Key header, syntax</a>
     */
    private static String key(ApiRequest request) {
        return request.requiredHeader("Idempotency-Key", KEY_PATTERN, "1 to 128 letters, digits or . _ : -")
                .replace("\"", "");
    }
}
