package com.example.stream.function;

import com.amazonaws.services.lambda.runtime.events.KinesisEvent;
import com.amazonaws.services.lambda.runtime.events.KinesisEvent.KinesisEventRecord;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.example.kit.batch.Records;
import com.example.kit.batch.StreamBatches;
import com.example.kit.tracing.Tracing;
import com.example.stream.domain.ProjectSales;
import com.example.stream.domain.SalesFact;
import com.example.stream.domain.Slices;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Follows the OrderEvents stream.
 *
 * <p>Counts confirmed and cancelled quantities.
 */
@Component
class ProjectSalesFunction implements Function<KinesisEvent, StreamsEventResponse> {

    private record TracedFact(
            Optional<SalesFact> fact, @Nullable String trace) {

        static TracedFact read(KinesisEventRecord record) {
            var event = EventRecord.read(record).event();
            return new TracedFact(OrderEventReader.read(event), event.trace());
        }
    }

    private final StreamBatches batches;
    private final ProjectSales projectSales;
    private final Tracing tracing;

    ProjectSalesFunction(StreamBatches batches, ProjectSales projectSales, Tracing tracing) {
        this.batches = batches;
        this.projectSales = projectSales;
        this.tracing = tracing;
    }

    @Override
    public StreamsEventResponse apply(KinesisEvent event) {
        return batches.processInSlices(
                Records.require(event),
                EventRecord::sequenceNumber,
                TracedFact::read,
                facts -> Slices.cut(facts, TracedFact::fact),
                this::count);
    }

    private void count(List<TracedFact> slice) {
        var facts = new ArrayList<SalesFact>();
        var traces = new ArrayList<@Nullable String>();
        for (var traced : slice) {
            traced.fact().ifPresent(fact -> {
                facts.add(fact);
                traces.add(traced.trace());
            });
        }
        if (!facts.isEmpty()) {
            tracing.segments(traces, () -> {
                projectSales.count(facts);
                return facts.size();
            });
        }
    }
}
