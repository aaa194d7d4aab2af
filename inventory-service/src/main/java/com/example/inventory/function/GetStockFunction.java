package com.example.inventory.function;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.example.inventory.domain.Stock;
import com.example.inventory.domain.StockItem;
import com.example.kit.http.Api;
import com.example.kit.http.ApiRequest;
import com.example.kit.http.Problem;
import com.example.kit.http.Refusal;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Answers {@code GET /stock/{sku}}. */
@Component
class GetStockFunction implements Function<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> {

    private final Api api;
    private final Stock stock;

    GetStockFunction(Api api, Stock stock) {
        this.api = api;
        this.stock = stock;
    }

    @Override
    public APIGatewayProxyResponseEvent apply(APIGatewayProxyRequestEvent event) {
        return api.answer(
                event,
                request -> found(request)
                        .map(item -> StockView.answer(200, item))
                        .orElseThrow(() -> new Refusal(Problem.notFound("no item in the catalogue has this sku"))));
    }

    private Optional<StockItem> found(ApiRequest request) {
        request.caller().requireScope("stock/read");
        return SkuPath.sku(request).flatMap(stock::withSku);
    }
}
