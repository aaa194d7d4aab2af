package com.example.inventory.function;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.example.inventory.domain.StockItem;
import com.example.kit.http.Api;
import java.util.Map;

/** The representation of an item in the API: {@code StockItem} in {@code inventory.yaml}. */
record StockView(
        String sku, String name, long unitPrice, String currency, long received, long available, long allocated) {

    static StockView of(StockItem item) {
        return new StockView(
                item.sku().value(),
                item.listing().name(),
                item.listing().unitPrice(),
                item.listing().currency(),
                item.levels().received(),
                item.levels().available(),
                item.levels().allocated());
    }

    /** Answers with the item, and its edition as {@code ETag}. */
    static APIGatewayProxyResponseEvent answer(int status, StockItem item) {
        return Api.json(status, of(item), Map.of("ETag", "\"%s\"".formatted(item.edition())));
    }
}
