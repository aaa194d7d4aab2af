package com.example.orders.function;

import static com.example.orders.function.Shop.ALICE;
import static com.example.orders.function.Shop.API;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.example.kit.lambda.SpringFunctionHandler;
import com.example.kit.testing.Bytes;
import com.example.kit.testing.Entry;
import com.example.kit.testing.EventExamples;
import com.example.kit.testing.Printed;
import com.example.kit.testing.ProxyEvent;
import com.example.kit.testing.StreamEvents;
import com.example.orders.DynamoDbWire;
import com.example.orders.OrdersTables;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Another update changes the order just before each write. The test checks what callers get. */
class ContendedOrdersTest {

    private final OrdersTables tables = OrdersTables.create();
    private final Shop shop = new Shop(tables, Entry.OURS);

    @AutoClose
    private final DynamoDbWire contended = new DynamoDbWire((request, to) -> DynamoDbWire.is(request, "UpdateItem")
            ? DynamoDbWire.error("ConditionalCheckFailedException", "")
            : to.pass(request));

    ContendedOrdersTest() throws IOException {}

    @Test
    void areNotCancelledYet() {
        var order = shop.placed();

        var answer = API.documented(
                "cancelOrder",
                ProxyEvent.of("POST", "/orders/%s/cancel".formatted(order))
                        .pathParameter("orderId", order)
                        .token(ALICE)
                        .sentTo(function("cancelOrderFunction")));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.header("Retry-After")).isEqualTo("1");
    }

    @Test
    void haveTheirMessageDeliveredAgain() {
        var message = Shop.reserved(shop.placed());

        assertThat(kind(function("settleOrderFunction"), message)).isEqualTo("transient");
    }

    /** For comparison: an answer to an unknown order cannot succeed later. */
    @Test
    void areNotThoseWithAContradictingMessage() {
        var message = EventExamples.read("stock-reserved");

        assertThat(kind(function("settleOrderFunction"), message)).isEqualTo("contradiction");
    }

    private static String kind(RequestStreamHandler function, String message) {
        var printed = Printed.by(() -> Bytes.call(function, StreamEvents.sqs(List.of(message))));
        return Printed.linesWith("kind", printed).getFirst().path("kind").asString();
    }

    private RequestStreamHandler function(String name) {
        return new SpringFunctionHandler(contended.environment(tables.environment(name)));
    }
}
