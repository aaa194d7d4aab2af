package com.example.kit.outbox;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.example.kit.batch.Records;
import com.example.kit.batch.StreamBatches;
import com.example.kit.snapstart.HarmlessRead;
import com.example.kit.tracing.Tracing;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Publishes the events of a table's stream: exactly the committed ones, and those of one item in the order of their
 * commits.
 *
 * <p>Events are published at least once: a batch that failed midway is published again from the first event that was
 * not accepted.
 */
public final class Outbox implements HarmlessRead {

    private final StreamBatches batches;
    private final Tracing tracing;
    private final OutboxDestination destination;

    Outbox(String function, Tracing tracing, OutboxDestination destination) {
        this.batches = new StreamBatches(function);
        this.tracing = tracing;
        this.destination = destination;
    }

    /**
     * Publishes the events of the changed items.
     *
     * @throws com.example.kit.event.UnreadableEvent if the event does not come from a table's stream
     */
    public StreamsEventResponse publish(DynamodbEvent event) {
        return batches.processInOrder(
                Records.require(event), OutboxRecord::sequenceNumber, OutboxRecord::of, this::publishTraced);
    }

    @Override
    public void read() {
        destination.describe();
    }

    private int publishTraced(List<OutboxRecord> events) {
        var traces = new ArrayList<@Nullable String>();
        events.forEach(event -> traces.add(event.trace()));
        return tracing.segments(traces, () -> destination.publish(events));
    }
}
