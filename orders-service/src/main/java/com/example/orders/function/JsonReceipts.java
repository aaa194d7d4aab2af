package com.example.orders.function;

import com.example.kit.http.Json;
import com.example.orders.domain.Order;
import com.example.orders.domain.Receipt;
import com.example.orders.domain.Receipts;
import org.springframework.stereotype.Component;

/** Writes receipts as the response body of {@code POST /orders}: the order in JSON, without its contact. */
@Component
final class JsonReceipts implements Receipts {

    @Override
    public Receipt write(Order placed) {
        return new Receipt(placed.id(), Json.write(OrderView.of(placed)));
    }
}
