package com.example.inventory.function;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.example.kit.outbox.Outbox;
import java.util.function.Function;

/** Follows the stream of the inventory table: tells everybody. A reader of its own, so that it never delays orders. */
class PublishStockEventsFunction implements Function<DynamodbEvent, StreamsEventResponse> {

    private final Outbox stockEvents;

    PublishStockEventsFunction(Outbox stockEvents) {
        this.stockEvents = stockEvents;
    }

    @Override
    public StreamsEventResponse apply(DynamodbEvent event) {
        return stockEvents.publish(event);
    }
}
