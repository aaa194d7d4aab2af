package com.example.orders.function;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.example.kit.outbox.Outbox;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Follows the Orders table; publishes to OrderEvents → ArchiveEventsFunction, ProjectSalesFunction.
 *
 * <p>Publishes every event of orders. It is a second reader of the stream, so that an outage of Kinesis never delays a
 * reservation.
 */
@Component
class PublishOrderEventsFunction implements Function<DynamodbEvent, StreamsEventResponse> {

    private final Outbox orderEvents;

    PublishOrderEventsFunction(Outbox orderEvents) {
        this.orderEvents = orderEvents;
    }

    @Override
    public StreamsEventResponse apply(DynamodbEvent event) {
        return orderEvents.publish(event);
    }
}
