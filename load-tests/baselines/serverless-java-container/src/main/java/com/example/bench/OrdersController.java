package com.example.bench;

import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Places an order: the controller. */
@RestController
class OrdersController {

    private final JsonMapper json;
    private final Orders orders;

    OrdersController(JsonMapper json, Orders orders) {
        this.json = json;
        this.orders = orders;
    }

    @PostMapping("/orders")
    ResponseEntity<Map<String, String>> place(@RequestBody String body) {
        if (!json.readValue(body, Order.class).isValid()) {
            return ResponseEntity.badRequest().body(Map.of("title", "invalid order"));
        }
        return ResponseEntity.status(201).body(Map.of("orderId", orders.add(body)));
    }
}
