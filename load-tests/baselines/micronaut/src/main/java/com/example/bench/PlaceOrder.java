package com.example.bench;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import io.micronaut.function.aws.MicronautRequestHandler;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Inject;
import java.io.IOException;

/** Places an order: the handler. */
public class PlaceOrder extends MicronautRequestHandler<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> {

    @Inject
    JsonMapper json;

    @Inject
    Orders orders;

    @Override
    public APIGatewayProxyResponseEvent execute(APIGatewayProxyRequestEvent event) {
        try {
            if (!json.readValue(event.getBody(), Order.class).isValid()) {
                return answer(400, "{\"title\":\"invalid order\"}");
            }
        } catch (IOException e) {
            return answer(400, "{\"title\":\"malformed JSON\"}");
        }
        return answer(201, "{\"orderId\":\"%s\"}".formatted(orders.add(event.getBody())));
    }

    private static APIGatewayProxyResponseEvent answer(int status, String body) {
        return new APIGatewayProxyResponseEvent().withStatusCode(status).withBody(body);
    }
}
