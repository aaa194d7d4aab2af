package com.example.orders.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.kit.dynamodb.Attributes;
import com.example.kit.event.EventEnvelope;
import com.example.kit.testing.Bytes;
import com.example.kit.testing.Entry;
import com.example.kit.testing.FixedContext;
import com.example.kit.testing.ThroughEachEntry;
import com.example.orders.OrdersTables;
import com.example.orders.domain.Status;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@ThroughEachEntry
class ExpireOrdersFunctionTest {

    private static final OrdersTables TABLES = OrdersTables.create();
    private static final String SCHEDULED = "{}";

    private final Shop shop;

    ExpireOrdersFunctionTest(Entry entry) {
        this.shop = new Shop(TABLES, entry);
    }

    @Test
    void endsTheWaitOfOverdueOrders() {
        var overdue = IntStream.range(0, 8).mapToObj(i -> shop.placed()).toList();
        overdue.forEach(shop::letWait);
        var recent = shop.placed();

        shop.expire();

        assertThat(overdue).allSatisfy(order -> {
            assertThat(shop.status(order)).isEqualTo(Status.EXPIRED);
            var item = TABLES.order(order).orElseThrow();
            assertThat(item.has("openShard")).isFalse();
            assertThat(EventEnvelope.parse(item.string("event")).type()).isEqualTo("OrderExpired");
        });
        assertThat(shop.status(recent)).isEqualTo(Status.PENDING);
    }

    @Test
    void leavesDecidedOrdersAlone() {
        var confirmed = shop.inState(Status.CONFIRMED);
        shop.letWait(confirmed);

        shop.expire();

        assertThat(shop.status(confirmed)).isEqualTo(Status.CONFIRMED);
    }

    /** Only our entry gives functions their deadline. */
    @Test
    void leavesFiveSecondsForTheEnd() {
        var ours = Entry.OURS.open(TABLES.environment("expireOrdersFunction"));
        var order = shop.placed();
        shop.letWait(order);

        Bytes.call(ours, SCHEDULED, new FixedContext(5_000));
        assertThat(shop.status(order)).isEqualTo(Status.PENDING);

        Bytes.call(ours, SCHEDULED, new FixedContext(5_001));
        assertThat(shop.status(order)).isEqualTo(Status.EXPIRED);
    }

    /** In each shard, the longest overdue order cannot be read. The others expire anyway. */
    @Test
    void passesOverAnOrderThatCannotBeRead() {
        var broken = IntStream.range(0, 4)
                .mapToObj(shard -> "0000000000000000000000000" + shard)
                .toList();
        for (int shard = 0; shard < 4; shard++) {
            TABLES.put(new Attributes()
                    .string("pk", "ORDER#" + broken.get(shard))
                    .number("openShard", shard)
                    .string("expiresAt", "2000-01-01T00:00:00.000Z"));
        }
        var order = shop.placed();
        shop.letWait(order);
        try {
            assertThatThrownBy(shop::expire).isInstanceOf(RuntimeException.class);
            assertThat(shop.status(order)).isEqualTo(Status.EXPIRED);
        } finally {
            broken.forEach(id -> TABLES.client()
                    .deleteItem(delete -> delete.tableName(TABLES.orders())
                            .key(new Attributes().string("pk", "ORDER#" + id).build())));
        }
    }
}
