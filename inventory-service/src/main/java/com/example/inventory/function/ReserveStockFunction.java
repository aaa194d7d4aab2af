package com.example.inventory.function;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.example.inventory.domain.Contended;
import com.example.inventory.domain.Contradicted;
import com.example.inventory.domain.ReserveStock;
import com.example.kit.batch.Batches;
import com.example.kit.event.EventEnvelope;
import com.example.kit.failure.ClassifiedFailure;
import com.example.kit.failure.FailureKind;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Takes messages from the StockRequests queue; writes to Inventory → AnswerStockFunction, PublishStockEventsFunction.
 *
 * <p>Holds, commits or releases the stock of an order.
 */
@Component
class ReserveStockFunction implements Function<SQSEvent, SQSBatchResponse> {

    private final Batches batches;
    private final ReserveStock reserveStock;

    ReserveStockFunction(Batches batches, ReserveStock reserveStock) {
        this.batches = batches;
        this.reserveStock = reserveStock;
    }

    @Override
    public SQSBatchResponse apply(SQSEvent event) {
        return batches.processEach(event, message -> reserve(EventEnvelope.parse(message.getBody())));
    }

    private void reserve(EventEnvelope envelope) {
        try {
            reserveStock.handle(OrderEventReader.read(envelope), Optional.ofNullable(envelope.auditSlot()));
        } catch (Contradicted failure) {
            throw new ClassifiedFailure(FailureKind.CONTRADICTION, failure.conflict(), failure);
        } catch (Contended failure) {
            throw new ClassifiedFailure(FailureKind.TRANSIENT, failure);
        }
    }
}
