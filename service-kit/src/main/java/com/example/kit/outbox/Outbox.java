package com.example.kit.outbox;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.example.kit.batch.Records;
import com.example.kit.batch.StreamBatches;
import com.example.kit.tracing.Tracing;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Publishes the events a table's stream brings: what was committed is published, what was not is not, and the events of
 * one item in the order of their commits.
 *
 * <p>At least once: a batch that failed half way is published again from the first event that was not accepted.
 */
public final class Outbox {

    /** Where events go. */
    interface Destination {

        /** Answers how many of the events, from the first, were accepted. */
        int publish(List<OutboxRecord> events);
    }

    private final StreamBatches batches;
    private final Tracing tracing;
    private final Destination destination;

    Outbox(String function, Tracing tracing, Destination destination) {
        this.batches = new StreamBatches(function);
        this.tracing = tracing;
        this.destination = destination;
    }

    /**
     * Publishes the events of the changed items.
     *
     * @throws com.example.kit.event.UnreadableEvent if the event is not one of a table's stream
     */
    public StreamsEventResponse publish(DynamodbEvent event) {
        return batches.processInOrder(
                Records.require(event), OutboxRecord::sequenceNumber, OutboxRecord::of, this::publishTraced);
    }

    private int publishTraced(List<OutboxRecord> events) {
        var traces = new ArrayList<@Nullable String>();
        events.forEach(event -> traces.add(event.trace()));
        return tracing.segments(traces, () -> destination.publish(events));
    }
}
