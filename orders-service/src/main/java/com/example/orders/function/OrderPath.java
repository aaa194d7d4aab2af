package com.example.orders.function;

import com.example.kit.http.ApiRequest;
import com.example.kit.http.Problem;
import com.example.kit.http.Refusal;
import com.example.orders.domain.OrderId;

/** The {@code orderId} of a path. A malformed id is answered like an unknown one: 404. */
final class OrderPath {

    private OrderPath() {}

    static OrderId orderId(ApiRequest request) {
        var value = request.pathParameter("orderId");
        if (!OrderId.isValid(value)) {
            throw notFound();
        }
        return new OrderId(value);
    }

    static Refusal notFound() {
        return new Refusal(Problem.notFound("you have no order with this orderId"));
    }
}
