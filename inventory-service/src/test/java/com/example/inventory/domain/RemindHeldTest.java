package com.example.inventory.domain;

import static com.example.inventory.domain.Fixtures.NOON;
import static com.example.inventory.domain.Fixtures.TEA;
import static com.example.inventory.domain.Fixtures.line;
import static com.example.inventory.domain.Fixtures.reserve;
import static com.example.inventory.domain.Fixtures.tea;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.inventory.domain.RemindHeld.Reminders;
import com.example.inventory.domain.StockEvent.StockReserved;
import com.example.inventory.domain.StockRequest.Commit;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RemindHeldTest {

    private static final OrderId FORGOTTEN = new OrderId("01ARZ3NDEKTSV4RRFFQ69G5FA1");
    private static final OrderId SOLD = new OrderId("01ARZ3NDEKTSV4RRFFQ69G5FA2");
    private static final OrderId RECENT = new OrderId("01ARZ3NDEKTSV4RRFFQ69G5FA3");
    private static final OrderId ALSO_FORGOTTEN = new OrderId("01ARZ3NDEKTSV4RRFFQ69G5FA4");

    private final InMemoryInventory inventory = new InMemoryInventory();
    private final RemindHeld remindHeld = new RemindHeld(inventory, clock(NOON));

    @BeforeEach
    void heldAtDifferentTimes() {
        inventory.seed(tea(100));
        var longAgo = NOON.minus(RemindHeld.DECISION_TIMEOUT).minusMillis(1);
        hold(FORGOTTEN, longAgo);
        hold(SOLD, longAgo);
        hold(ALSO_FORGOTTEN, longAgo.minus(Duration.ofDays(1)));
        hold(RECENT, NOON.minus(RemindHeld.DECISION_TIMEOUT));
        new ReserveStock(inventory, inventory, clock(NOON)).handle(new Commit(SOLD), Optional.empty());
    }

    @Test
    void remindsOfWhatNobodyDecidedOnForTenMinutes() {
        var before = List.copyOf(inventory.events());

        assertThat(remindHeld.remindAll(() -> true)).isEqualTo(new Reminders(2, 2, List.of()));
        assertThat(inventory.events().subList(before.size(), inventory.events().size()))
                .map(event -> ((StockReserved) event).orderId())
                .containsExactlyInAnyOrder(FORGOTTEN, ALSO_FORGOTTEN);
    }

    @Test
    void remindsAgainUntilSomebodyDecides() {
        remindHeld.remindAll(() -> true);

        assertThat(remindHeld.remindAll(() -> true)).isEqualTo(new Reminders(2, 2, List.of()));
    }

    @Test
    void passesOverWhatItCannotRemindOfAndSaysSo() {
        inventory.beforeNextWrite(() -> {
            throw new IllegalStateException("throttled");
        });

        var run = remindHeld.remindAll(() -> true);

        assertThat(run.held()).isEqualTo(2);
        assertThat(run.reminded()).isOne();
        assertThatThrownBy(run::requireNoFailures)
                .hasMessage("1 failures while 2 held reservations were reminded of")
                .hasRootCauseMessage("throttled");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void goesOnWithTheOtherShardsWhereAPageCannotBeRead(int failing) {
        var all = remindHeld.remindAll(() -> true).held();
        long unread = inventory
                .heldBefore(failing, NOON.minus(RemindHeld.DECISION_TIMEOUT))
                .skip(1)
                .count();
        inventory.failSecondPageOf(failing);

        var run = remindHeld.remindAll(() -> true);

        assertThat(run.held()).isEqualTo(all - (int) unread);
        assertThat(run.reminded()).isEqualTo(run.held());
        assertThatThrownBy(run::requireNoFailures).hasRootCauseMessage("the page cannot be read");
    }

    /** With time for one shard only, a backlog there must not keep the other shards waiting for ever. */
    @Test
    void startsAtEveryShardInTurn() {
        for (int i = 0; i < 8; i++) {
            hold(new OrderId("01ARZ3NDEKTSV4RRFFQ69G5FB" + i), NOON.minus(Duration.ofDays(1)));
        }
        var started = new HashSet<Integer>();
        for (int minute = 0; minute < 5 * 60; minute += 5) {
            var first = firstReminded(NOON.plus(Duration.ofMinutes(minute)));
            started.add(Math.floorMod(first.value().hashCode(), inventory.shardCount()));
        }

        assertThat(started).hasSize(inventory.shardCount());
    }

    private OrderId firstReminded(Instant at) {
        int before = inventory.events().size();
        var asked = new AtomicInteger();
        new RemindHeld(inventory, clock(at)).remindAll(() -> asked.incrementAndGet() <= 2);
        return ((StockReserved) inventory.events().get(before)).orderId();
    }

    @Test
    void saysNothingWhereAllIsWell() {
        assertThatCode(remindHeld.remindAll(() -> true)::requireNoFailures).doesNotThrowAnyException();
    }

    @Test
    void stopsWhenTimeIsUp() {
        var asked = new AtomicInteger();

        assertThat(remindHeld.remindAll(() -> asked.incrementAndGet() < 3).held())
                .isLessThan(2);
    }

    private void hold(OrderId order, Instant at) {
        new ReserveStock(inventory, inventory, clock(at)).handle(reserve(order, line(TEA, 1)), Optional.empty());
    }

    private static Clock clock(Instant at) {
        return Clock.fixed(at, ZoneOffset.UTC);
    }
}
