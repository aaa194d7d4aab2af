package com.example.orders.adapter.dynamodb;

import static com.example.orders.domain.Fixtures.ALICE;
import static com.example.orders.domain.Fixtures.LATER;
import static com.example.orders.domain.Fixtures.NOON;
import static com.example.orders.domain.Fixtures.ORDER;
import static com.example.orders.domain.Fixtures.attempt;
import static com.example.orders.domain.Fixtures.confirmed;
import static com.example.orders.domain.Fixtures.placed;
import static com.example.orders.domain.Fixtures.reserved;
import static org.assertj.core.api.Assertions.assertThat;

import com.example.orders.DynamoDbWire;
import com.example.orders.OrdersTables;
import com.example.orders.domain.CancelOrder;
import com.example.orders.domain.Order;
import com.example.orders.domain.SettleOrder;
import com.example.orders.domain.Status;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import stackrun.embedded.http.HttpResponse;

/** The first response of an update is lost. The retry finds that the update is already stored. */
class LostAnswersTest {

    private final Clock clock = Clock.fixed(LATER, ZoneOffset.UTC);
    private final OrdersTables tables = OrdersTables.create();
    private final Order order = placed(ORDER, Adapter.sealed(tables, ALICE));
    private final AtomicInteger updates = new AtomicInteger();

    @Test
    void confirmOnce() throws IOException {
        place();
        try (var wire = losingTheFirstUpdate()) {
            new SettleOrder(Adapter.of(tables, wire.client(), clock), clock).settle(reserved(ORDER));
        }
        assertThat(Adapter.of(tables, clock).find(ORDER))
                .contains(confirmed(order).order());
        assertThat(updates).hasValue(2);
    }

    @Test
    void cancelOnceAndSaySo() throws IOException {
        place();
        try (var wire = losingTheFirstUpdate()) {
            var outcome = new CancelOrder(Adapter.of(tables, wire.client(), clock), clock).cancel(ORDER, ALICE);

            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            CancelOrder.Outcome.Cancelled.class,
                            cancelled -> assertThat(cancelled.order().status()).isEqualTo(Status.CANCELLED));
        }
        assertThat(tables.order(ORDER.value()).orElseThrow().number("version")).isEqualTo(2);
    }

    private void place() {
        Adapter.of(tables, Clock.fixed(NOON, ZoneOffset.UTC))
                .place(order, order.placedEvent(), attempt(ORDER, "k", "f"));
    }

    private DynamoDbWire losingTheFirstUpdate() throws IOException {
        return new DynamoDbWire((request, to) -> {
            var answer = to.pass(request);
            return DynamoDbWire.is(request, "UpdateItem") && updates.incrementAndGet() == 1
                    ? HttpResponse.empty(500)
                    : answer;
        });
    }
}
