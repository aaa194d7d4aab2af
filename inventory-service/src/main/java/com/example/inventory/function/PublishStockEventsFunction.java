package com.example.inventory.function;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.example.kit.outbox.Outbox;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Follows the Inventory table; publishes to OrderEvents → ArchiveEventsFunction, ProjectSalesFunction.
 *
 * <p>Publishes every event of inventory. It is a second reader of the stream, so that an outage of Kinesis never delays
 * an order.
 */
@Component
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
