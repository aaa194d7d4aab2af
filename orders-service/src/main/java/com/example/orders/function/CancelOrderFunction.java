package com.example.orders.function;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.example.kit.http.Api;
import com.example.kit.http.ApiRequest;
import com.example.kit.http.Problem;
import com.example.kit.http.Refusal;
import com.example.orders.domain.CancelOrder;
import com.example.orders.domain.CancelOrder.Outcome;
import com.example.orders.domain.CustomerId;
import com.example.orders.domain.Order;
import com.example.orders.domain.Status;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Answers {@code POST /orders/{orderId}/cancel}; writes to Orders → PublishOrderEventsFunction, RequestStockFunction.
 */
@Component
class CancelOrderFunction implements Function<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> {

    private final Api api;
    private final CancelOrder cancelOrder;

    CancelOrderFunction(Api api, CancelOrder cancelOrder) {
        this.api = api;
        this.cancelOrder = cancelOrder;
    }

    @Override
    public APIGatewayProxyResponseEvent apply(APIGatewayProxyRequestEvent event) {
        return api.answer(event, request -> switch (cancel(request)) {
            case Outcome.Cancelled(Order order) -> Api.json(200, OrderView.of(order));
            case Outcome.TooLate(Status status) ->
                throw new Refusal(Problem.conflict("the order is %s and cannot be cancelled".formatted(status)));
            case Outcome.NotFound() -> throw OrderPath.notFound();
            case Outcome.Contended() -> throw Refusal.contended();
        });
    }

    private Outcome cancel(ApiRequest request) {
        var caller = request.caller().requirePerson().requireScope("orders/write");
        return cancelOrder.cancel(OrderPath.orderId(request), new CustomerId(caller.subject()));
    }
}
