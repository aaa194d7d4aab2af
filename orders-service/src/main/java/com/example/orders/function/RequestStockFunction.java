package com.example.orders.function;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.example.kit.outbox.Outbox;
import java.util.function.Function;

/** Follows the stream of the orders table: asks inventory to hold, sell or give back stock. */
class RequestStockFunction implements Function<DynamodbEvent, StreamsEventResponse> {

    private final Outbox stockRequests;

    RequestStockFunction(Outbox stockRequests) {
        this.stockRequests = stockRequests;
    }

    @Override
    public StreamsEventResponse apply(DynamodbEvent event) {
        return stockRequests.publish(event);
    }
}
