package com.example.orders.function;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.example.kit.http.Api;
import com.example.kit.http.ApiRequest;
import com.example.orders.domain.CustomerId;
import com.example.orders.domain.Money;
import com.example.orders.domain.Orders;
import com.example.orders.domain.Status;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers {@code GET /orders}. */
@Component
class ListOrdersFunction implements Function<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> {

    private record Page(List<Summary> orders, @Nullable String next) {}

    private record Summary(
            String orderId,
            Status status,
            Instant placedAt,
            @Nullable Long total,
            @Nullable String currency) {

        static Summary of(Orders.Summary order) {
            return new Summary(
                    order.id().value(),
                    order.status(),
                    order.placedAt(),
                    order.total().map(Money::amount).orElse(null),
                    order.total().map(Money::currency).orElse(null));
        }
    }

    private final Api api;
    private final Orders orders;

    ListOrdersFunction(Api api, Orders orders) {
        this.api = api;
        this.orders = orders;
    }

    @Override
    public APIGatewayProxyResponseEvent apply(APIGatewayProxyRequestEvent event) {
        return api.answer(event, request -> Api.json(200, page(request)), "limit", "cursor");
    }

    private Page page(ApiRequest request) {
        var customer = new CustomerId(
                request.caller().requirePerson().requireScope("orders/read").subject());
        var limit = request.intParameter("limit", 1, 100, 20);
        var after = request.queryParameter("cursor").map(cursor -> Cursor.read(cursor, customer));
        var page = orders.findByCustomer(customer, limit, after);
        return new Page(
                page.orders().stream().map(Summary::of).toList(),
                page.next().map(position -> Cursor.write(position, customer)).orElse(null));
    }
}
