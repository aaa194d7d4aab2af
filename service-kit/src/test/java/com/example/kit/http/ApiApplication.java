package com.example.kit.http;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** A service with one function that accepts an order as the API describes it, but places nothing. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class ApiApplication {

    @Bean
    TakeOrderFunction takeOrderFunction(Api api) {
        return new TakeOrderFunction(api);
    }

    record Line(String sku, int quantity) {}

    record Address(String line1, @Nullable String line2, String city, String postcode, String country) {}

    record Contact(String name, String email, Address address) {}

    record Order(List<Line> lines, Contact contact) {}

    record TakeOrderFunction(Api api) implements Function<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> {

        private static final JsonBody<Order> BODY = JsonBody.of(Order.class, "orders", "PlaceOrderRequest");

        @Override
        public APIGatewayProxyResponseEvent apply(APIGatewayProxyRequestEvent event) {
            return api.answer(event, TakeOrderFunction::taken, "limit");
        }

        private static APIGatewayProxyResponseEvent taken(ApiRequest request) {
            request.caller().requireScope("orders/write");
            request.requiredHeader("Idempotency-Key", Pattern.compile("\\w{1,40}"), "1 to 40 letters");
            request.intParameter("limit", 1, 100, 20);
            var order = request.body(BODY);
            if (order.contact().name().equals("Carol")) {
                throw new IllegalStateException(
                        "no order for " + order.contact().email());
            }
            return Api.json(201, Map.of("lines", order.lines().size()), Map.of("Location", request.locationOf("7")));
        }
    }
}
