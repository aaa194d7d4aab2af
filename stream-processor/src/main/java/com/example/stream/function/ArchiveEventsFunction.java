package com.example.stream.function;

import com.amazonaws.services.lambda.runtime.events.KinesisEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.example.kit.batch.Records;
import com.example.kit.batch.StreamBatches;
import com.example.kit.tracing.Tracing;
import com.example.stream.domain.Archive;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Follows {@code order-events}: keeps every event as it was published. */
class ArchiveEventsFunction implements Function<KinesisEvent, StreamsEventResponse> {

    private final StreamBatches batches;
    private final Archive archive;
    private final Tracing tracing;

    ArchiveEventsFunction(StreamBatches batches, Archive archive, Tracing tracing) {
        this.batches = batches;
        this.archive = archive;
        this.tracing = tracing;
    }

    @Override
    public StreamsEventResponse apply(KinesisEvent event) {
        return batches.inOrder(Records.of(event), EventRecord::sequenceNumber, EventRecord::of, this::keep);
    }

    private int keep(List<EventRecord> records) {
        var first = records.getFirst();
        var events = records.stream().map(EventRecord::line).toList();
        var batch = new Archive.Batch(first.shard(), first.sequenceNumber(), first.arrivedAt(), events);
        var traces = new ArrayList<@Nullable String>();
        records.forEach(each -> traces.add(each.event().trace()));
        return tracing.segments(traces, () -> {
            archive.keep(batch);
            return records.size();
        });
    }
}
