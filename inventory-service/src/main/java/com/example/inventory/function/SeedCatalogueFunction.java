package com.example.inventory.function;

import com.amazonaws.services.lambda.runtime.events.CloudFormationCustomResourceEvent;
import com.example.inventory.domain.Stock;
import com.example.inventory.domain.StockItem;
import com.example.kit.event.UnreadableEvent;
import com.example.kit.lambda.FailedWork;
import com.example.kit.lambda.FailureLog;
import com.example.kit.lambda.Invocation;
import com.example.kit.tracing.Tracing;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * Called by CloudFormation for {@code Custom::Catalogue}; writes to Inventory → AnswerStockFunction,
 * PublishStockEventsFunction.
 *
 * <p>Stores the items that a new stage starts with. An existing item stays as it is, and deleting the resource deletes
 * nothing.
 */
@Component
class SeedCatalogueFunction implements Consumer<CloudFormationCustomResourceEvent> {

    private final Stock stock;
    private final Tracing tracing;

    SeedCatalogueFunction(Stock stock, Tracing tracing) {
        this.stock = stock;
        this.tracing = tracing;
    }

    /**
     * Always responds, because CloudFormation waits up to an hour for a missing response.
     *
     * @throws UnreadableEvent if the event has no response URL, so that it is not a request of CloudFormation
     */
    @Override
    public void accept(CloudFormationCustomResourceEvent event) {
        var responseUrl = ResponseUrl.of(event);
        var answer = tracing.segment(Invocation.traceHeader(), () -> answerTo(event));
        answer.send(responseUrl);
    }

    private CustomResourceAnswer answerTo(CloudFormationCustomResourceEvent event) {
        try {
            switch (event.getRequestType()) {
                case "Create", "Update" -> seed(CatalogueProperties.items(event.getResourceProperties()));
                case "Delete" -> {}
                case null, default -> throw new SeedFailed("RequestType must be Create, Update or Delete");
            }
            return CustomResourceAnswer.success(event);
        } catch (RuntimeException failure) {
            FailureLog.write("catalogue not seeded", failure, FailedWork.invocation("seedCatalogueFunction"));
            return CustomResourceAnswer.failed(
                    event,
                    failure instanceof SeedFailed expected
                            ? expected.reason()
                            : "the catalogue could not be seeded: see the log of the function");
        }
    }

    private void seed(List<StockItem> items) {
        for (var item : items) {
            try {
                stock.seed(item);
            } catch (RuntimeException e) {
                throw new SeedFailed("item %s could not be stored".formatted(item.sku()), e);
            }
        }
    }
}
