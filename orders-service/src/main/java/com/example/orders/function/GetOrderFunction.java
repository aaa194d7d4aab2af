package com.example.orders.function;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.example.kit.http.Api;
import com.example.kit.http.ApiRequest;
import com.example.orders.domain.CustomerId;
import com.example.orders.domain.GetOrder;
import com.example.orders.domain.GetOrder.Seen;
import java.util.Optional;
import java.util.function.Function;

/** Answers {@code GET /orders/{orderId}}. */
class GetOrderFunction implements Function<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> {

    private final Api api;
    private final GetOrder getOrder;

    GetOrderFunction(Api api, GetOrder getOrder) {
        this.api = api;
        this.getOrder = getOrder;
    }

    @Override
    public APIGatewayProxyResponseEvent apply(APIGatewayProxyRequestEvent event) {
        return api.answer(
                event,
                request -> seen(request)
                        .map(GetOrderFunction::view)
                        .map(view -> Api.json(200, view))
                        .orElseThrow(OrderPath::notFound));
    }

    private Optional<Seen> seen(ApiRequest request) {
        var caller = request.caller().person().withScope("orders/read");
        return getOrder.of(OrderPath.orderId(request), new CustomerId(caller.subject()));
    }

    private static OrderView view(Seen seen) {
        var view = OrderView.of(seen.order());
        return seen.contact().map(view::with).orElseGet(view::withoutContact);
    }
}
