package com.example.orders.function;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.example.kit.http.Api;
import com.example.kit.http.ApiRequest;
import com.example.orders.domain.CustomerId;
import com.example.orders.domain.GetOrder;
import com.example.orders.domain.GetOrder.Found;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Answers {@code GET /orders/{orderId}}. */
@Component
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
                request -> find(request)
                        .map(GetOrderFunction::view)
                        .map(view -> Api.json(200, view))
                        .orElseThrow(OrderPath::notFound));
    }

    private Optional<Found> find(ApiRequest request) {
        var caller = request.caller().requirePerson().requireScope("orders/read");
        return getOrder.find(OrderPath.orderId(request), new CustomerId(caller.subject()));
    }

    private static OrderView view(Found found) {
        var view = OrderView.of(found.order());
        return found.contact().map(view::withContact).orElseGet(view::withErasedContact);
    }
}
