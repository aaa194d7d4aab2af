package com.example.orders.function;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.example.kit.outbox.Outbox;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Follows the Orders table; sends to StockRequests → ReserveStockFunction.
 *
 * <p>Asks inventory to hold, commit or release the stock of an order.
 */
@Component
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
