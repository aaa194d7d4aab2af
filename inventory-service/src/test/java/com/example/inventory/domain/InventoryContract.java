package com.example.inventory.domain;

import static com.example.inventory.domain.Fixtures.MANAGER;
import static com.example.inventory.domain.Fixtures.NOON;
import static com.example.inventory.domain.Fixtures.ORDER;
import static com.example.inventory.domain.Fixtures.OTHER_ORDER;
import static com.example.inventory.domain.Fixtures.POT;
import static com.example.inventory.domain.Fixtures.TEA;
import static com.example.inventory.domain.Fixtures.line;
import static com.example.inventory.domain.Fixtures.pot;
import static com.example.inventory.domain.Fixtures.reserve;
import static com.example.inventory.domain.Fixtures.tea;
import static org.assertj.core.api.Assertions.assertThat;

import com.example.inventory.domain.Decision.Advance;
import com.example.inventory.domain.Stock.EditResult;
import com.example.inventory.domain.Stock.Page;
import com.example.inventory.domain.StockRequest.Commit;
import com.example.inventory.domain.StockRequest.Release;
import com.example.inventory.domain.StockRequest.Reserve;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link Stock} and {@link Reservations} over the same items promises. */
public interface InventoryContract {

    Stock stock();

    Reservations reservations();

    // Stock

    @Test
    default void knowsNoItemAtFirst() {
        assertThat(stock().withSku(TEA)).isEmpty();
        assertThat(stock().withSkus(List.of(TEA, POT))).isEmpty();
        assertThat(stock().page(10, Optional.empty())).isEqualTo(new Page(List.of(), Optional.empty()));
    }

    @Test
    default void keepsAnItemAsAdded() {
        assertThat(stock().add(added(tea(10)))).isEqualTo(new EditResult.Stored());

        assertThat(stock().withSku(TEA)).contains(tea(10));
    }

    @Test
    default void addsAnItemOnce() {
        stock().add(added(tea(10)));

        assertThat(stock().add(added(tea(99)))).isEqualTo(new EditResult.Stale());
        assertThat(stock().withSku(TEA)).contains(tea(10));
    }

    @Test
    default void changesTheEditionThatWasSeen() {
        stock().seed(tea(10));

        assertThat(change(tea(10), "Sencha", 750, 12)).isEqualTo(new EditResult.Stored());
        assertThat(stock().withSku(TEA))
                .contains(new StockItem(TEA, new Listing("Sencha", 750, "EUR"), new StockLevels(12, 12, 0), 2));
    }

    @Test
    default void leavesAnotherEditionAlone() {
        stock().seed(tea(10));
        change(tea(10), "Sencha", 750, 12);

        assertThat(change(tea(10), "Gyokuro", 990, 5)).isEqualTo(new EditResult.Stale());
        assertThat(stock().withSku(TEA).orElseThrow().listing().name()).isEqualTo("Sencha");
    }

    @Test
    default void changesNoItemThatIsNotThere() {
        assertThat(change(tea(10), "Sencha", 750, 12)).isEqualTo(new EditResult.Stale());
        assertThat(stock().withSku(TEA)).isEmpty();
    }

    @Test
    default void changesWhatIsReceivedWhileOrdersMoveTheRest() {
        stock().seed(tea(10));
        var seen = stock().withSku(TEA).orElseThrow();
        hold(ORDER, line(TEA, 4));

        assertThat(change(seen, "Green tea", 690, 6)).isEqualTo(new EditResult.Stored());
        assertThat(levels(TEA)).isEqualTo(new StockLevels(6, 2, 4));
    }

    @Test
    default void takesNothingAwayThatOrdersTookMeanwhile() {
        stock().seed(tea(10));
        var seen = stock().withSku(TEA).orElseThrow();
        hold(ORDER, line(TEA, 4));

        assertThat(change(seen, "Green tea", 690, 3)).isEqualTo(new EditResult.Stale());
        assertThat(levels(TEA)).isEqualTo(new StockLevels(10, 6, 4));
    }

    @Test
    default void seedsOnlyWhatIsMissing() {
        assertThat(stock().seed(tea(10))).isTrue();
        assertThat(stock().seed(tea(99))).isFalse();
        assertThat(levels(TEA)).isEqualTo(StockLevels.untouched(10));
    }

    @Test
    default void pagesThroughTheCatalogueBySku() {
        var skus = IntStream.range(0, 7).mapToObj("SKU-%s"::formatted).toList();
        skus.reversed().forEach(sku -> stock().seed(StockItem.added(new Sku(sku), new Listing("x", 1, "EUR"), 1)));

        var first = stock().page(3, Optional.empty());
        var second = stock().page(3, first.next());
        var third = stock().page(3, second.next());

        assertThat(third.next()).isEmpty();
        assertThat(Stream.of(first, second, third)
                        .flatMap(page -> page.items().stream())
                        .map(item -> item.sku().value()))
                .containsExactlyElementsOf(skus);
    }

    // Reservations

    @Test
    default void knowsNoReservationAtFirst() {
        assertThat(reservations().find(ORDER)).isEqualTo(Reservation.none(ORDER));
    }

    @Test
    default void holdsEveryLineAtItsPrice() {
        stock().seed(tea(10));
        stock().seed(pot(3));

        assertThat(hold(ORDER, line(TEA, 4), line(POT, 3))).isTrue();

        assertThat(reservations().find(ORDER))
                .isEqualTo(new Reservation(
                        ORDER,
                        Status.HELD,
                        1,
                        List.of(new HeldLine(TEA, 4, "Green tea", 690), new HeldLine(POT, 3, "Tea pot", 2400)),
                        List.of(),
                        NOON));
        assertThat(levels(TEA)).isEqualTo(new StockLevels(10, 6, 4));
        assertThat(levels(POT)).isEqualTo(new StockLevels(3, 0, 3));
    }

    @Test
    default void holdsNothingWhereOneLineIsShort() {
        stock().seed(tea(10));
        stock().seed(pot(3));
        var plan = decide(Reservation.none(ORDER), reserve(ORDER, line(TEA, 4), line(POT, 3)), NOON);
        hold(OTHER_ORDER, line(POT, 1));

        assertThat(store(Reservation.none(ORDER), plan)).isFalse();
        assertThat(reservations().find(ORDER)).isEqualTo(Reservation.none(ORDER));
        assertThat(levels(TEA)).isEqualTo(StockLevels.untouched(10));
    }

    @Test
    default void holdsNothingAtAPriceThatMoved() {
        stock().seed(tea(10));
        var plan = decide(Reservation.none(ORDER), reserve(ORDER, line(TEA, 4)), NOON);
        change(tea(10), "Green tea", 700, 10);

        assertThat(store(Reservation.none(ORDER), plan)).isFalse();
        assertThat(levels(TEA)).isEqualTo(StockLevels.untouched(10));
    }

    @Test
    default void holdsOnce() {
        stock().seed(tea(10));
        var plan = decide(Reservation.none(ORDER), reserve(ORDER, line(TEA, 4)), NOON);

        assertThat(store(Reservation.none(ORDER), plan)).isTrue();
        assertThat(store(Reservation.none(ORDER), plan)).isFalse();
        assertThat(levels(TEA)).isEqualTo(new StockLevels(10, 6, 4));
    }

    @Test
    default void remembersWhyItRefused() {
        stock().seed(tea(1));
        var wanted = reserve(ORDER, line(TEA, 4), line(POT, 1));

        assertThat(store(Reservation.none(ORDER), decide(Reservation.none(ORDER), wanted, NOON)))
                .isTrue();
        assertThat(reservations().find(ORDER))
                .isEqualTo(new Reservation(
                        ORDER,
                        Status.REFUSED,
                        1,
                        List.of(),
                        List.of(new Reason(TEA, Reason.Code.OUT_OF_STOCK), new Reason(POT, Reason.Code.UNKNOWN_SKU)),
                        NOON));
        assertThat(levels(TEA)).isEqualTo(StockLevels.untouched(1));
    }

    @Test
    default void refusesOnceToo() {
        stock().seed(tea(10));
        hold(ORDER, line(TEA, 1));
        var refusal = decide(Reservation.none(ORDER), reserve(ORDER, line(POT, 1)), NOON);

        assertThat(store(Reservation.none(ORDER), refusal)).isFalse();
        assertThat(reservations().find(ORDER).status()).isEqualTo(Status.HELD);
    }

    @Test
    default void commitsWhatIsHeld() {
        stock().seed(tea(10));
        hold(ORDER, line(TEA, 4));
        var later = NOON.plusSeconds(1);
        var held = reservations().find(ORDER);

        assertThat(store(held, decide(held, new Commit(ORDER), later))).isTrue();
        assertThat(reservations().find(ORDER))
                .isEqualTo(new Reservation(ORDER, Status.COMMITTED, 2, held.lines(), List.of(), later));
        assertThat(levels(TEA)).isEqualTo(new StockLevels(10, 6, 4));
    }

    @Test
    default void commitsNothingThatWasReleasedMeanwhile() {
        stock().seed(tea(10));
        hold(ORDER, line(TEA, 4));
        var held = reservations().find(ORDER);
        var commit = decide(held, new Commit(ORDER), NOON);
        store(held, decide(held, new Release(ORDER), NOON));

        assertThat(store(held, commit)).isFalse();
        assertThat(reservations().find(ORDER).status()).isEqualTo(Status.RELEASED);
    }

    @Test
    default void givesBackWhatWasHeld() {
        stock().seed(tea(10));
        stock().seed(pot(3));
        hold(ORDER, line(TEA, 4), line(POT, 3));
        var held = reservations().find(ORDER);

        assertThat(store(held, decide(held, new Release(ORDER), NOON))).isTrue();
        assertThat(reservations().find(ORDER).status()).isEqualTo(Status.RELEASED);
        assertThat(levels(TEA)).isEqualTo(StockLevels.untouched(10));
        assertThat(levels(POT)).isEqualTo(StockLevels.untouched(3));
    }

    @Test
    default void givesBackWhatWasSoldAtAnotherPriceSince() {
        stock().seed(tea(10));
        hold(ORDER, line(TEA, 4));
        var held = reservations().find(ORDER);
        store(held, decide(held, new Commit(ORDER), NOON));
        change(stock().withSku(TEA).orElseThrow(), "Green tea", 700, 10);
        var committed = reservations().find(ORDER);

        assertThat(store(committed, decide(committed, new Release(ORDER), NOON)))
                .isTrue();
        assertThat(levels(TEA)).isEqualTo(StockLevels.untouched(10));
    }

    @Test
    default void givesBackOnce() {
        stock().seed(tea(10));
        hold(ORDER, line(TEA, 4));
        hold(OTHER_ORDER, line(TEA, 4));
        var held = reservations().find(ORDER);
        var release = decide(held, new Release(ORDER), NOON);

        assertThat(store(held, release)).isTrue();
        assertThat(store(held, release)).isFalse();
        assertThat(levels(TEA)).isEqualTo(new StockLevels(10, 6, 4));
    }

    @Test
    default void givesBackNothingOfAStateThatPassed() {
        stock().seed(tea(10));
        hold(ORDER, line(TEA, 4));
        var held = reservations().find(ORDER);
        var release = decide(held, new Release(ORDER), NOON);
        store(held, decide(held, new Commit(ORDER), NOON));

        assertThat(store(held, release)).isFalse();
        assertThat(reservations().find(ORDER).status()).isEqualTo(Status.COMMITTED);
        assertThat(levels(TEA)).isEqualTo(new StockLevels(10, 6, 4));
    }

    @Test
    default void remembersAnOrderThatEndedUnheard() {
        var tombstone = new Reservation(ORDER, Status.RELEASED, 1, List.of(), List.of(), NOON);

        assertThat(reservations().storeTombstone(tombstone)).isTrue();
        assertThat(reservations().storeTombstone(tombstone)).isFalse();
        assertThat(reservations().find(ORDER)).isEqualTo(tombstone);
    }

    @Test
    default void remembersNoEndWhereStockIsHeld() {
        stock().seed(tea(10));
        hold(ORDER, line(TEA, 4));

        assertThat(reservations()
                        .storeTombstone(new Reservation(ORDER, Status.RELEASED, 1, List.of(), List.of(), NOON)))
                .isFalse();
        assertThat(reservations().find(ORDER).status()).isEqualTo(Status.HELD);
    }

    @Test
    default void holdsNothingForAnOrderThatEndedUnheard() {
        stock().seed(tea(10));
        reservations().storeTombstone(new Reservation(ORDER, Status.RELEASED, 1, List.of(), List.of(), NOON));

        assertThat(hold(ORDER, line(TEA, 4))).isFalse();
        assertThat(levels(TEA)).isEqualTo(StockLevels.untouched(10));
    }

    @Test
    default void listsWhatIsHeldForLongTheLongestFirst() {
        stock().seed(tea(1_000));
        var ids = IntStream.range(0, 12)
                .mapToObj(i -> new OrderId(String.format(Locale.ROOT, "01ARZ3NDEKTSV4RRFFQ69G5F%02d", i)))
                .toList();
        for (int i = 0; i < ids.size(); i++) {
            hold(ids.get(i), NOON.minus(Duration.ofMinutes(i)), line(TEA, 1));
        }
        var committed = reservations().find(ids.get(9));
        store(committed, decide(committed, new Commit(ids.get(9)), NOON));
        var released = reservations().find(ids.get(8));
        store(released, decide(released, new Release(ids.get(8)), NOON));

        var found = heldBefore(NOON.minus(Duration.ofMinutes(5)));

        assertThat(found.stream().flatMap(List::stream))
                .containsExactlyInAnyOrder(ids.get(6), ids.get(7), ids.get(10), ids.get(11));
        assertThat(found)
                .allSatisfy(shard -> assertThat(shard)
                        .isSortedAccordingTo((a, b) -> b.value().compareTo(a.value())));
        assertThat(found)
                .as("spread over shards")
                .filteredOn(shard -> !shard.isEmpty())
                .hasSizeGreaterThan(1);
    }

    @Test
    default void remindsOfWhatIsHeldOnly() {
        stock().seed(tea(10));
        hold(ORDER, line(TEA, 4));
        var held = reservations().find(ORDER);

        assertThat(reservations().remind(ORDER)).isTrue();
        assertThat(reservations().find(ORDER)).isEqualTo(held);
        assertThat(reservations().remind(OTHER_ORDER)).isFalse();
        assertThat(reservations().find(OTHER_ORDER)).isEqualTo(Reservation.none(OTHER_ORDER));

        store(held, decide(held, new Release(ORDER), NOON));
        assertThat(reservations().remind(ORDER)).isFalse();
    }

    // What the tests say

    private boolean hold(OrderId order, RequestedLine... lines) {
        return hold(order, NOON, lines);
    }

    private boolean hold(OrderId order, Instant at, RequestedLine... lines) {
        var none = Reservation.none(order);
        return store(none, decide(none, reserve(order, lines), at));
    }

    private Advance decide(Reservation seen, StockRequest request, Instant at) {
        var items = request instanceof Reserve(var _, var lines, var _)
                ? stock().withSkus(lines.stream().map(RequestedLine::sku).toList())
                : Map.<Sku, StockItem>of();
        return (Advance) seen.decide(request, items, at);
    }

    private boolean store(Reservation seen, Advance advance) {
        return reservations().advance(seen, advance.next(), advance.event());
    }

    private EditResult change(StockItem seen, String name, long unitPrice, long received) {
        var after = seen.edited(new Listing(name, unitPrice, "EUR"), received);
        return stock().change(seen, new Adjustment(Optional.of(seen), after, MANAGER, NOON));
    }

    private StockLevels levels(Sku sku) {
        return stock().withSku(sku).orElseThrow().levels();
    }

    private List<List<OrderId>> heldBefore(Instant moment) {
        return IntStream.range(0, reservations().shardCount())
                .mapToObj(shard -> reservations().heldBefore(shard, moment).toList())
                .toList();
    }

    private static Adjustment added(StockItem item) {
        return new Adjustment(Optional.empty(), item, MANAGER, NOON);
    }
}
