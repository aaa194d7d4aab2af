package com.example.bench;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;

/** Places an order: the handler. */
public class PlaceOrder implements RequestHandler<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> {

    @Inject
    ObjectMapper json;

    @Inject
    Orders orders;

    @Override
    public APIGatewayProxyResponseEvent handleRequest(APIGatewayProxyRequestEvent event, Context context) {
        try {
            if (!json.readValue(event.getBody(), Order.class).isValid()) {
                return answer(400, "{\"title\":\"invalid order\"}");
            }
        } catch (JsonProcessingException e) {
            return answer(400, "{\"title\":\"malformed JSON\"}");
        }
        return answer(201, "{\"orderId\":\"%s\"}".formatted(orders.add(event.getBody())));
    }

    private static APIGatewayProxyResponseEvent answer(int status, String body) {
        return new APIGatewayProxyResponseEvent().withStatusCode(status).withBody(body);
    }
}
