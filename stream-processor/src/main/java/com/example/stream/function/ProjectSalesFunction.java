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

/**
 * Follows the OrderEvents stream.
 *
 * <p>Counts confirmed and cancelled quantities.
 */
class ProjectSalesFunction implements Function<KinesisEvent, StreamsEventResponse> {

    private record Told(Optional<SalesFact> fact, @Nullable String trace) {

        static Told by(KinesisEventRecord record) {
            var event = EventRecord.of(record).event();
            return new Told(OrderEvents.fact(event), event.trace());
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
        return batches.inSlices(
                Records.of(event),
                EventRecord::sequenceNumber,
                Told::by,
                told -> Slices.of(told, Told::fact),
                this::count);
    }

    private void count(List<Told> slice) {
        var facts = new ArrayList<SalesFact>();
        var traces = new ArrayList<@Nullable String>();
        for (var told : slice) {
            told.fact().ifPresent(fact -> {
                facts.add(fact);
                traces.add(told.trace());
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
