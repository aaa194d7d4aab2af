package com.example.orders.function;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.example.kit.outbox.Outbox;
import java.util.function.Function;

/** Follows the stream of the orders table: tells everybody. A reader of its own, so that it never delays inventory. */
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
