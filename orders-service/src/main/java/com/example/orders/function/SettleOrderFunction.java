package com.example.orders.function;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.example.kit.batch.Batches;
import com.example.kit.event.EventEnvelope;
import com.example.kit.failure.ClassifiedFailure;
import com.example.kit.failure.FailureKind;
import com.example.kit.metrics.Metric;
import com.example.kit.metrics.Metrics;
import com.example.orders.domain.Contended;
import com.example.orders.domain.Contradicted;
import com.example.orders.domain.SettleOrder;
import com.example.orders.domain.StockAnswer;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Takes messages from the StockOutcomes queue; writes to Orders → PublishOrderEventsFunction, RequestStockFunction.
 *
 * <p>Confirms an order whose stock is reserved and rejects one whose stock is refused.
 */
@Component
class SettleOrderFunction implements Function<SQSEvent, SQSBatchResponse> {

    private final Batches batches;
    private final SettleOrder settleOrder;
    private final Metrics metrics;

    SettleOrderFunction(Batches batches, SettleOrder settleOrder, Metrics metrics) {
        this.batches = batches;
        this.settleOrder = settleOrder;
        this.metrics = metrics;
    }

    @Override
    public SQSBatchResponse apply(SQSEvent event) {
        return batches.processEach(
                event,
                message -> settle(StockEventReader.read(EventEnvelope.parse(message.getBody())))
                        .ifPresent(waited -> metrics.write(Metric.seconds("settle_latency", waited))));
    }

    private Optional<Duration> settle(StockAnswer answer) {
        try {
            return settleOrder.settle(answer);
        } catch (Contradicted failure) {
            throw new ClassifiedFailure(FailureKind.CONTRADICTION, failure.conflict(), failure);
        } catch (Contended failure) {
            throw new ClassifiedFailure(FailureKind.TRANSIENT, failure);
        }
    }
}
