package com.example.simulation.world;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * A call of one operation of the API.
 *
 * @param function the class name of the function that answers
 * @param parameters the path parameters
 * @param headers the headers on which its meaning depends, without token and media type
 */
record ApiCall(
        String function,
        String method,
        String path,
        Map<String, String> parameters,
        Map<String, String> headers,
        String body) {

    static ApiCall placeOrder(String key, String body) {
        return new ApiCall("PlaceOrderFunction", "POST", "/orders", Map.of(), Map.of("Idempotency-Key", key), body);
    }

    static ApiCall cancelOrder(String orderId) {
        var path = "/orders/%s/cancel".formatted(orderId);
        return new ApiCall("CancelOrderFunction", "POST", path, Map.of("orderId", orderId), Map.of(), "");
    }

    static ApiCall getOrder(String orderId) {
        return new ApiCall("GetOrderFunction", "GET", "/orders/" + orderId, Map.of("orderId", orderId), Map.of(), "");
    }

    /**
     * Creates a call that writes an item of the catalogue.
     *
     * @param condition the precondition header
     */
    static ApiCall adjustStock(String sku, Map<String, String> condition, String body) {
        return new ApiCall("AdjustStockFunction", "PUT", "/stock/" + sku, Map.of("sku", sku), condition, body);
    }

    Request by(String customer, Moment moment) {
        return new Request(customer, method, path, headers, body, moment);
    }

    /** Returns the event with which API Gateway invokes the function. */
    byte[] event(String token) {
        var json = JsonMapper.shared();
        var sent = new LinkedHashMap<>(headers);
        sent.put("Authorization", "Bearer " + token);
        sent.put("Content-Type", "application/json");
        var event = json.createObjectNode();
        event.put("httpMethod", method);
        event.put("path", path);
        event.set("headers", json.valueToTree(sent));
        event.set("pathParameters", json.valueToTree(parameters));
        event.putObject("requestContext").put("path", "/dev" + path).put("requestId", "simulated");
        event.put("body", body);
        event.put("isBase64Encoded", false);
        return event.toString().getBytes(StandardCharsets.UTF_8);
    }
}
