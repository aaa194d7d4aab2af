package com.example.inventory.function;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.example.inventory.domain.Stock;
import com.example.kit.http.Api;
import com.example.kit.http.ApiRequest;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers {@code GET /stock}. */
@Component
class ListStockFunction implements Function<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> {

    private record Page(List<StockView> items, @Nullable String next) {}

    private final Api api;
    private final Stock stock;

    ListStockFunction(Api api, Stock stock) {
        this.api = api;
        this.stock = stock;
    }

    @Override
    public APIGatewayProxyResponseEvent apply(APIGatewayProxyRequestEvent event) {
        return api.answer(event, request -> Api.json(200, page(request)), "limit", "cursor");
    }

    private Page page(ApiRequest request) {
        request.caller().requireScope("stock/read");
        var limit = request.intParameter("limit", 1, 100, 20);
        var after = request.queryParameter("cursor").map(Cursor::read);
        var page = stock.page(limit, after);
        return new Page(
                page.items().stream().map(StockView::of).toList(),
                page.next().map(Cursor::write).orElse(null));
    }
}
