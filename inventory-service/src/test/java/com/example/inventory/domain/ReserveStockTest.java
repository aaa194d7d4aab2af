package com.example.inventory.domain;

import static com.example.inventory.domain.Fixtures.DEADLINE;
import static com.example.inventory.domain.Fixtures.EXPIRES_AT;
import static com.example.inventory.domain.Fixtures.MANAGER;
import static com.example.inventory.domain.Fixtures.NOON;
import static com.example.inventory.domain.Fixtures.ORDER;
import static com.example.inventory.domain.Fixtures.OTHER_ORDER;
import static com.example.inventory.domain.Fixtures.POT;
import static com.example.inventory.domain.Fixtures.TEA;
import static com.example.inventory.domain.Fixtures.fourTeas;
import static com.example.inventory.domain.Fixtures.line;
import static com.example.inventory.domain.Fixtures.pot;
import static com.example.inventory.domain.Fixtures.reserve;
import static com.example.inventory.domain.Fixtures.tea;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.inventory.domain.StockEvent.StockRefused;
import com.example.inventory.domain.StockEvent.StockReserved;
import com.example.inventory.domain.StockRequest.Commit;
import com.example.inventory.domain.StockRequest.Release;
import com.example.inventory.domain.StockRequest.Reserve;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReserveStockTest {

    private static final Reserve WANT_TEA = reserve(ORDER, line(TEA, 4));
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);

    private final InMemoryInventory inventory = new InMemoryInventory();
    private final ReserveStock reserveStock = new ReserveStock(inventory, inventory, CLOCK);

    @Test
    void holdsEveryLine() {
        inventory.seed(tea(10));
        inventory.seed(pot(3));

        reserveStock.handle(reserve(ORDER, line(TEA, 4), line(POT, 3)), Optional.empty());

        assertThat(status(ORDER)).isEqualTo(Status.HELD);
        assertThat(inventory.events())
                .containsExactly(new StockReserved(
                        ORDER,
                        List.of(new HeldLine(TEA, 4, "Green tea", 690), new HeldLine(POT, 3, "Tea pot", 2400)),
                        "EUR"));
    }

    @Test
    void holdsAtThePriceThatCameInBetween() {
        inventory.seed(tea(10));
        inventory.beforeNextWrite(() -> price(700));

        reserveStock.handle(WANT_TEA, Optional.empty());

        assertThat(inventory.find(ORDER).lines()).containsExactly(new HeldLine(TEA, 4, "Green tea", 700));
    }

    @Test
    void refusesWhereAnotherOrderTookTheLastInBetween() {
        inventory.seed(tea(4));
        inventory.beforeNextWrite(() -> reserveStock.handle(reserve(OTHER_ORDER, line(TEA, 1)), Optional.empty()));

        reserveStock.handle(WANT_TEA, Optional.empty());

        assertThat(status(ORDER)).isEqualTo(Status.REFUSED);
        assertThat(inventory.events())
                .endsWith(new StockRefused(ORDER, List.of(new Reason(TEA, Reason.Code.OUT_OF_STOCK))));
    }

    /** Five orders that nobody waits for any more, before one that somebody does: it gets what there is. */
    @Test
    void leavesTheStockToOrdersThatStillWait() {
        inventory.seed(tea(4));
        var afterwards = new ReserveStock(inventory, inventory, Clock.fixed(DEADLINE, ZoneOffset.UTC));

        afterwards.handle(fourTeas(), Optional.empty());
        afterwards.handle(
                new Reserve(OTHER_ORDER, List.of(line(TEA, 4)), Optional.of(EXPIRES_AT.plusSeconds(1))),
                Optional.empty());

        assertThat(status(ORDER)).isEqualTo(Status.REFUSED);
        assertThat(status(OTHER_ORDER)).isEqualTo(Status.HELD);
        assertThat(inventory.events())
                .startsWith(new StockRefused(ORDER, List.of(new Reason(TEA, Reason.Code.TOO_LATE))));
    }

    @Test
    void answersOnceThatItIsTooLate() {
        var afterwards = new ReserveStock(inventory, inventory, Clock.fixed(DEADLINE, ZoneOffset.UTC));

        afterwards.handle(fourTeas(), Optional.empty());
        afterwards.handle(fourTeas(), Optional.empty());
        afterwards.handle(new Release(ORDER), Optional.empty());

        assertThat(status(ORDER)).isEqualTo(Status.REFUSED);
        assertThat(inventory.events()).hasSize(1);
    }

    @Test
    void answersNobodyWhereTheOrderEndedBefore() {
        var afterwards = new ReserveStock(inventory, inventory, Clock.fixed(DEADLINE, ZoneOffset.UTC));

        afterwards.handle(new Release(ORDER), Optional.empty());
        afterwards.handle(fourTeas(), Optional.empty());

        assertThat(status(ORDER)).isEqualTo(Status.RELEASED);
        assertThat(inventory.events()).isEmpty();
    }

    @Test
    void readsNoStockWhereItIsTooLate() {
        var afterwards = new ReserveStock(inventory, unreadable(), Clock.fixed(DEADLINE, ZoneOffset.UTC));

        afterwards.handle(fourTeas(), Optional.empty());

        assertThat(status(ORDER)).isEqualTo(Status.REFUSED);
    }

    /** Stock that fails whoever asks for it. */
    private static Stock unreadable() {
        return new InMemoryInventory() {
            @Override
            public Map<Sku, StockItem> withSkus(Collection<Sku> skus) {
                throw new AssertionError("nobody needs " + skus);
            }
        };
    }

    @Test
    void holdsNothingForAnOrderThatEndedInBetween() {
        inventory.seed(tea(10));
        inventory.beforeNextWrite(() -> reserveStock.handle(new Release(ORDER), Optional.empty()));

        reserveStock.handle(WANT_TEA, Optional.empty());

        assertThat(status(ORDER)).isEqualTo(Status.RELEASED);
        assertThat(levels()).isEqualTo(StockLevels.untouched(10));
        assertThat(inventory.events()).isEmpty();
    }

    @Test
    void givesBackWhatWasHeldInBetween() {
        inventory.seed(tea(10));
        inventory.beforeNextWrite(() -> reserveStock.handle(WANT_TEA, Optional.empty()));

        reserveStock.handle(new Release(ORDER), Optional.empty());

        assertThat(status(ORDER)).isEqualTo(Status.RELEASED);
        assertThat(levels()).isEqualTo(StockLevels.untouched(10));
    }

    @Test
    void givesBackWhatWasCommittedInBetween() {
        inventory.seed(tea(10));
        reserveStock.handle(WANT_TEA, Optional.empty());
        inventory.beforeNextWrite(() -> reserveStock.handle(new Commit(ORDER), Optional.empty()));

        reserveStock.handle(new Release(ORDER), Optional.empty());

        assertThat(status(ORDER)).isEqualTo(Status.RELEASED);
        assertThat(levels()).isEqualTo(StockLevels.untouched(10));
    }

    @Test
    void commitsNothingThatWasReleasedInBetween() {
        inventory.seed(tea(10));
        reserveStock.handle(WANT_TEA, Optional.empty());
        inventory.beforeNextWrite(() -> reserveStock.handle(new Release(ORDER), Optional.empty()));

        reserveStock.handle(new Commit(ORDER), Optional.empty());

        assertThat(status(ORDER)).isEqualTo(Status.RELEASED);
    }

    @Test
    void failsACommitOfWhatWasNeverHeld() {
        assertThatThrownBy(() -> reserveStock.handle(new Commit(ORDER), Optional.empty()))
                .hasMessage("order %s: CONFIRMED_BUT_NEVER_HELD", ORDER);
        assertThat(status(ORDER)).isEqualTo(Status.NONE);
    }

    @Test
    void failsACommitOfWhatWasRefused() {
        reserveStock.handle(WANT_TEA, Optional.empty());

        assertThatThrownBy(() -> reserveStock.handle(new Commit(ORDER), Optional.empty()))
                .hasMessage("order %s: CONFIRMED_BUT_REFUSED", ORDER);
    }

    @Test
    void givesUpWhereOthersAreQuickerAgainAndAgain() {
        inventory.seed(tea(10));
        for (int i = 0; i < 8; i++) {
            long price = 700L + i;
            inventory.beforeNextWrite(() -> price(price));
            inventory.beforeNextWrite(() -> {});
        }

        assertThatThrownBy(() -> reserveStock.handle(WANT_TEA, Optional.empty()))
                .hasMessage("order %s: its reservation or stock was changed 8 times in a row by others", ORDER);
        assertThat(levels()).isEqualTo(StockLevels.untouched(10));
    }

    /** What the messages of one order end in, however often and in whatever order they come. */
    record History(String name, List<StockRequest> messages, Status end) {

        @Override
        public String toString() {
            return name;
        }
    }

    static List<History> histories() {
        var commit = new Commit(ORDER);
        var release = new Release(ORDER);
        return List.of(
                new History("placed", List.of(WANT_TEA, WANT_TEA, WANT_TEA), Status.HELD),
                new History("placed, confirmed", List.of(WANT_TEA, WANT_TEA, commit, commit), Status.COMMITTED),
                new History(
                        "placed, confirmed, cancelled",
                        List.of(WANT_TEA, WANT_TEA, commit, commit, release, release),
                        Status.RELEASED),
                new History("placed, cancelled", List.of(WANT_TEA, WANT_TEA, release, release), Status.RELEASED));
    }

    @ParameterizedTest
    @MethodSource("histories")
    void endsWhereTheOrderDecidedLast(History history) {
        permutations(history.messages()).filter(ReserveStockTest::reachable).forEach(messages -> {
            var fresh = new InMemoryInventory();
            fresh.seed(tea(10));
            var reserve = new ReserveStock(fresh, fresh, CLOCK);

            messages.forEach(request -> reserve.handle(request, Optional.empty()));

            assertThat(fresh.find(ORDER).status()).as(messages.toString()).isEqualTo(history.end());
            assertThat(fresh.withSku(TEA).orElseThrow().levels().allocated())
                    .as(messages.toString())
                    .isEqualTo(history.end() == Status.RELEASED ? 0 : 4);
        });
    }

    /** An order is confirmed only after its stock was held, so a reservation was made before. */
    private static boolean reachable(List<StockRequest> messages) {
        var commit = messages.indexOf(new Commit(ORDER));
        return commit < 0 || (messages.indexOf(WANT_TEA) < commit && noReleaseBeforeReserve(messages));
    }

    private static boolean noReleaseBeforeReserve(List<StockRequest> messages) {
        var release = messages.indexOf(new Release(ORDER));
        return release < 0 || messages.indexOf(WANT_TEA) < release;
    }

    private static Stream<List<StockRequest>> permutations(List<StockRequest> messages) {
        if (messages.isEmpty()) {
            return Stream.of(List.of());
        }
        return messages.stream().distinct().flatMap(first -> {
            var rest = new ArrayList<>(messages);
            rest.remove(first);
            return permutations(rest).map(tail -> {
                var all = new ArrayList<StockRequest>();
                all.add(first);
                all.addAll(tail);
                return all;
            });
        });
    }

    private void price(long unitPrice) {
        var seen = inventory.withSku(TEA).orElseThrow();
        var after = seen.edited(
                new Listing("Green tea", unitPrice, "EUR"), seen.levels().received());
        inventory.change(seen, new Adjustment(Optional.of(seen), after, MANAGER, NOON));
    }

    private Status status(OrderId order) {
        return inventory.find(order).status();
    }

    private StockLevels levels() {
        return inventory.withSku(TEA).orElseThrow().levels();
    }
}
