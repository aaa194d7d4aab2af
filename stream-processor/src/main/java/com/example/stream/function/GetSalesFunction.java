package com.example.stream.function;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.example.kit.http.Api;
import com.example.kit.http.ApiRequest;
import com.example.stream.domain.Sales;
import java.time.Clock;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Answers {@code GET /sales}. */
@Component
class GetSalesFunction implements Function<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> {

    private final Api api;
    private final Sales sales;
    private final Clock clock;

    GetSalesFunction(Api api, Sales sales, Clock clock) {
        this.api = api;
        this.sales = sales;
        this.clock = clock;
    }

    @Override
    public APIGatewayProxyResponseEvent apply(APIGatewayProxyRequestEvent event) {
        return api.answer(event, request -> Api.json(200, view(request)), "from", "to", "cursor");
    }

    private SalesView view(ApiRequest request) {
        request.caller().requireScope("sales/read").requireGroup("analysts");
        var period = SalesPeriod.of(request, clock);
        return SalesView.of(period, SalesPage.of(sales, period, period.after(request)));
    }
}
