package com.example.orders.adapter.dynamodb;

import static com.example.orders.domain.Fixtures.NOON;
import static com.example.orders.domain.Fixtures.ORDER;
import static org.assertj.core.api.Assertions.assertThat;

import com.example.orders.DynamoDbWire;
import com.example.orders.OrdersTables;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Reads that decisions depend on are strongly consistent. Checked in the requests: DynamoDB Local never returns stale data. */
class StrongReadsTest {

    @Test
    void areUsedForOrders() throws IOException {
        try (var wire = new DynamoDbWire((request, to) -> to.pass(request))) {
            var orders = Adapter.of(OrdersTables.create(), wire.client(), Clock.fixed(NOON, ZoneOffset.UTC));

            assertThat(orders.find(ORDER)).isEmpty();

            assertThat(wire.requests())
                    .singleElement()
                    .satisfies(request -> assertThat(JsonMapper.shared()
                                    .readTree(request.text())
                                    .path("ConsistentRead")
                                    .asBoolean())
                            .isTrue());
        }
    }
}
