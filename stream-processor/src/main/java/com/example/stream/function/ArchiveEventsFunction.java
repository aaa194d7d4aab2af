package com.example.stream.function;

import com.amazonaws.services.lambda.runtime.events.KinesisEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.example.kit.batch.Records;
import com.example.kit.batch.StreamBatches;
import com.example.kit.tracing.Tracing;
import com.example.stream.domain.Archive;
import com.example.stream.domain.ArchivedEvents;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Follows the OrderEvents stream.
 *
 * <p>Archives every event as it was published, in objects of the archive bucket.
 */
@Component
class ArchiveEventsFunction implements Function<KinesisEvent, StreamsEventResponse> {

    private final StreamBatches batches;
    private final Archive archive;
    private final ArchivedEvents index;
    private final Tracing tracing;

    ArchiveEventsFunction(StreamBatches batches, Archive archive, ArchivedEvents index, Tracing tracing) {
        this.batches = batches;
        this.archive = archive;
        this.index = index;
        this.tracing = tracing;
    }

    @Override
    public StreamsEventResponse apply(KinesisEvent event) {
        return batches.processInSlices(
                Records.require(event),
                EventRecord::sequenceNumber,
                EventRecord::read,
                ArrivalQuarters::cut,
                this::keep);
    }

    private void keep(List<EventRecord> records) {
        var first = records.getFirst();
        var events = records.stream().map(EventRecord::line).toList();
        var batch = new Archive.Batch(first.shard(), first.sequenceNumber(), first.arrivedAt(), events);
        var traces = new ArrayList<@Nullable String>();
        records.forEach(each -> traces.add(each.event().trace()));
        tracing.segments(traces, () -> {
            archive.keep(batch);
            var audited = audited(records);
            if (!audited.isEmpty()) {
                index.note(batch, audited);
            }
            return records.size();
        });
    }

    private static Map<Instant, List<String>> audited(List<EventRecord> records) {
        var bySlot = new TreeMap<Instant, List<String>>();
        for (var each : records) {
            var slot = each.event().auditSlot();
            if (slot != null) {
                bySlot.computeIfAbsent(slot, any -> new ArrayList<>())
                        .add(each.event().id());
            }
        }
        return bySlot;
    }
}
