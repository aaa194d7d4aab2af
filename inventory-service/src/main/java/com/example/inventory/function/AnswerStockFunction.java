package com.example.inventory.function;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.example.kit.outbox.Outbox;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Follows the Inventory table; sends to StockOutcomes → SettleOrderFunction.
 *
 * <p>Tells orders whether their stock is reserved or refused.
 */
@Component
class AnswerStockFunction implements Function<DynamodbEvent, StreamsEventResponse> {

    private final Outbox stockOutcomes;

    AnswerStockFunction(Outbox stockOutcomes) {
        this.stockOutcomes = stockOutcomes;
    }

    @Override
    public StreamsEventResponse apply(DynamodbEvent event) {
        return stockOutcomes.publish(event);
    }
}
