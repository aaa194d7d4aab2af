package com.example.bench;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.example.kit.http.Json;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/** Places an order: the function. */
@Component
class PlaceOrder implements Function<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> {

    private final Orders orders;

    PlaceOrder(Orders orders) {
        this.orders = orders;
    }

    @Override
    public APIGatewayProxyResponseEvent apply(APIGatewayProxyRequestEvent event) {
        try {
            if (!Json.mapper().readValue(event.getBody(), Order.class).isValid()) {
                return answer(400, "{\"title\":\"invalid order\"}");
            }
        } catch (JacksonException e) {
            return answer(400, "{\"title\":\"malformed JSON\"}");
        }
        return answer(201, "{\"orderId\":\"%s\"}".formatted(orders.add(event.getBody())));
    }

    private static APIGatewayProxyResponseEvent answer(int status, String body) {
        return new APIGatewayProxyResponseEvent().withStatusCode(status).withBody(body);
    }
}
