package com.example.inventory.function;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.example.inventory.domain.AdjustStock;
import com.example.inventory.domain.AdjustStock.Outcome;
import com.example.inventory.domain.ManagerId;
import com.example.inventory.domain.StockItem;
import com.example.kit.http.Api;
import com.example.kit.http.ApiRequest;
import com.example.kit.http.JsonBody;
import com.example.kit.http.Problem;
import com.example.kit.http.Refusal;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Answers {@code PUT /stock/{sku}}; writes to Inventory → AnswerStockFunction, PublishStockEventsFunction. */
@Component
class AdjustStockFunction implements Function<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> {

    private final Api api;
    private final AdjustStock adjustStock;
    private final JsonBody<AdjustStockRequest> body;

    AdjustStockFunction(Api api, AdjustStock adjustStock) {
        this.api = api;
        this.adjustStock = adjustStock;
        this.body = JsonBody.of(AdjustStockRequest.class, "inventory", "AdjustStockRequest");
    }

    @Override
    public APIGatewayProxyResponseEvent apply(APIGatewayProxyRequestEvent event) {
        return api.answer(event, request -> switch (adjusted(request)) {
            case Outcome.Added(StockItem item) -> StockView.answer(201, item);
            case Outcome.Changed(StockItem item) -> StockView.answer(200, item);
            case Outcome.Exists() ->
                throw failed("an item with this sku already exists: send If-Match with its ETag to change it");
            case Outcome.OtherEdition() ->
                throw failed("If-Match is not the current ETag of the item: read the item again");
            case Outcome.Allocated(long allocated) ->
                throw new Refusal(Problem.conflict(
                        "received must be at least %s: that quantity is held for orders or sold".formatted(allocated)));
            case Outcome.OtherCurrency(String currency) ->
                throw new Refusal(
                        Problem.conflict("currency must stay %s: reservations are priced in it".formatted(currency)));
            case Outcome.Contended() -> throw Refusal.contended();
        });
    }

    private Outcome adjusted(ApiRequest request) {
        var manager = request.caller().requireScope("stock/write").requireGroup("stock-managers");
        var sku = SkuPath.sku(request)
                .orElseThrow(() -> new Refusal(Problem.invalid(
                        "sku", "must be 2 to 40 capital letters, digits or hyphens, and not begin with a hyphen")));
        var precondition = Precondition.of(request);
        var edit = request.body(body).edit(sku, new ManagerId(manager.subject()));
        return switch (precondition) {
            case Precondition.IsNew() -> adjustStock.add(edit);
            case Precondition.IsEdition(long edition) -> adjustStock.change(edit, edition);
        };
    }

    private static Refusal failed(String detail) {
        return new Refusal(Problem.of(412, "precondition-failed", detail));
    }
}
