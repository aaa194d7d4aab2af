package com.example.inventory.domain;

import static com.example.inventory.domain.Fixtures.DEADLINE;
import static com.example.inventory.domain.Fixtures.NOON;
import static com.example.inventory.domain.Fixtures.ORDER;
import static com.example.inventory.domain.Fixtures.POT;
import static com.example.inventory.domain.Fixtures.TEA;
import static com.example.inventory.domain.Fixtures.fourTeas;
import static com.example.inventory.domain.Fixtures.line;
import static com.example.inventory.domain.Fixtures.pot;
import static com.example.inventory.domain.Fixtures.reserve;
import static com.example.inventory.domain.Fixtures.tea;
import static org.assertj.core.api.Assertions.assertThat;

import com.example.inventory.domain.Decision.Advance;
import com.example.inventory.domain.Decision.Contradiction;
import com.example.inventory.domain.Decision.NoChange;
import com.example.inventory.domain.Decision.StoreTombstone;
import com.example.inventory.domain.Reason.Code;
import com.example.inventory.domain.StockEvent.StockCommitted;
import com.example.inventory.domain.StockEvent.StockRefused;
import com.example.inventory.domain.StockEvent.StockReleased;
import com.example.inventory.domain.StockEvent.StockReserved;
import com.example.inventory.domain.StockRequest.Commit;
import com.example.inventory.domain.StockRequest.Release;
import com.example.inventory.domain.StockRequest.Reserve;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReservationTest {

    private static final Instant LATER = NOON.plusSeconds(60);
    private static final Reserve WANT_TEA = reserve(ORDER, line(TEA, 4));
    private static final List<HeldLine> HELD_TEA = List.of(new HeldLine(TEA, 4, "Green tea", 690));
    private static final List<Reason> NO_TEA = List.of(new Reason(TEA, Code.OUT_OF_STOCK));

    private static final Reservation NONE = Reservation.none(ORDER);
    private static final Reservation HELD = new Reservation(ORDER, Status.HELD, 1, HELD_TEA, List.of(), NOON);
    private static final Reservation REFUSED = new Reservation(ORDER, Status.REFUSED, 1, List.of(), NO_TEA, NOON);
    private static final Reservation COMMITTED = new Reservation(ORDER, Status.COMMITTED, 2, HELD_TEA, List.of(), NOON);
    private static final Reservation RELEASED = new Reservation(ORDER, Status.RELEASED, 3, HELD_TEA, List.of(), NOON);

    record Cell(Reservation seen, StockRequest request, Decision decision) {}

    /** Each cell of the table in the data model, row by row. */
    static List<Cell> cells() {
        return List.of(
                new Cell(
                        NONE,
                        WANT_TEA,
                        new Advance(
                                new Reservation(ORDER, Status.HELD, 1, HELD_TEA, List.of(), LATER),
                                new StockReserved(ORDER, HELD_TEA, "EUR"))),
                new Cell(NONE, new Commit(ORDER), new Contradiction(Conflict.CONFIRMED_BUT_NEVER_HELD)),
                new Cell(
                        NONE,
                        new Release(ORDER),
                        new StoreTombstone(new Reservation(ORDER, Status.RELEASED, 1, List.of(), List.of(), LATER))),
                new Cell(HELD, WANT_TEA, new NoChange()),
                new Cell(
                        HELD,
                        new Commit(ORDER),
                        new Advance(
                                new Reservation(ORDER, Status.COMMITTED, 2, HELD_TEA, List.of(), LATER),
                                new StockCommitted(ORDER, HELD_TEA))),
                new Cell(
                        HELD,
                        new Release(ORDER),
                        new Advance(
                                new Reservation(ORDER, Status.RELEASED, 2, HELD_TEA, List.of(), LATER),
                                new StockReleased(ORDER, HELD_TEA))),
                new Cell(REFUSED, WANT_TEA, new NoChange()),
                new Cell(REFUSED, new Commit(ORDER), new Contradiction(Conflict.CONFIRMED_BUT_REFUSED)),
                new Cell(REFUSED, new Release(ORDER), new NoChange()),
                new Cell(COMMITTED, WANT_TEA, new NoChange()),
                new Cell(COMMITTED, new Commit(ORDER), new NoChange()),
                new Cell(
                        COMMITTED,
                        new Release(ORDER),
                        new Advance(
                                new Reservation(ORDER, Status.RELEASED, 3, HELD_TEA, List.of(), LATER),
                                new StockReleased(ORDER, HELD_TEA))),
                new Cell(RELEASED, WANT_TEA, new NoChange()),
                new Cell(RELEASED, new Commit(ORDER), new NoChange()),
                new Cell(RELEASED, new Release(ORDER), new NoChange()));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void decides(Cell cell) {
        assertThat(cell.seen().decide(cell.request(), stocked(tea(10)), LATER)).isEqualTo(cell.decision());
    }

    @Test
    void hasACellForEveryStateAndRequest() {
        var cells = cells().stream()
                .map(cell -> cell.seen().status() + " " + cell.request().getClass())
                .distinct();

        assertThat(cells).hasSize(Status.values().length * StockRequest.class.getPermittedSubclasses().length);
    }

    @Test
    void isRefusedForEachLineThatCannotBeHeld() {
        var wanted = reserve(ORDER, line(new Sku("NO-SUCH"), 1), line(TEA, 4), line(POT, 4));

        assertThat(reasons(wanted, stocked(tea(4), pot(3))))
                .containsExactly(new Reason(new Sku("NO-SUCH"), Code.UNKNOWN_SKU), new Reason(POT, Code.OUT_OF_STOCK));
    }

    @Test
    void isRefusedWhereLinesHavePricesInTwoCurrencies() {
        var dollars = StockItem.added(POT, new Listing("Tea pot", 2400, "USD"), 3);
        var wanted = reserve(ORDER, line(TEA, 1), line(POT, 1));

        assertThat(reasons(wanted, stocked(tea(10), dollars)))
                .containsExactly(new Reason(TEA, Code.MIXED_CURRENCIES), new Reason(POT, Code.MIXED_CURRENCIES));
    }

    @Test
    void isHeldUntilJustBeforeTheDeadline() {
        var last = DEADLINE.minusMillis(1);

        assertThat(NONE.decide(fourTeas(), stocked(tea(4)), last))
                .isEqualTo(new Advance(
                        new Reservation(ORDER, Status.HELD, 1, HELD_TEA, List.of(), last),
                        new StockReserved(ORDER, HELD_TEA, "EUR")));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 86_400_000})
    void isRefusedFromTheDeadlineOnWhateverThereIs(int milliseconds) {
        var now = DEADLINE.plusMillis(milliseconds);
        var why = List.of(new Reason(TEA, Code.TOO_LATE));

        for (var shelf : List.of(stocked(tea(4)), stocked(tea(3)), stocked())) {
            assertThat(NONE.decide(fourTeas(), shelf, now))
                    .isEqualTo(new Advance(
                            new Reservation(ORDER, Status.REFUSED, 1, List.of(), why, now),
                            new StockRefused(ORDER, why)));
        }
    }

    /** A decision made before the deadline stands; a message that is delivered again after it changes nothing. */
    @ParameterizedTest
    @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void isAsItWasWhenTheRequestComesAgainAfterTheDeadline(Status status) {
        var seen = new Reservation(ORDER, status, 1, HELD_TEA, List.of(), NOON);

        assertThat(seen.decide(fourTeas(), Map.of(), DEADLINE)).isEqualTo(new NoChange());
    }

    @Test
    void isHeldDownToTheLastOne() {
        var held = (Advance) NONE.decide(WANT_TEA, stocked(tea(4)), LATER);

        assertThat(held.next().status()).isEqualTo(Status.HELD);
        assertThat(reasons(WANT_TEA, stocked(tea(3)))).isEqualTo(NO_TEA);
    }

    private static List<Reason> reasons(Reserve wanted, Map<Sku, StockItem> stock) {
        var refused = (Advance) NONE.decide(wanted, stock, LATER);

        assertThat(refused.next().status()).isEqualTo(Status.REFUSED);
        assertThat(refused.next().lines()).isEmpty();
        assertThat(refused.event())
                .isEqualTo(new StockRefused(ORDER, refused.next().reasons()));
        return refused.next().reasons();
    }

    private static Map<Sku, StockItem> stocked(StockItem... items) {
        return Arrays.stream(items).collect(Collectors.toMap(StockItem::sku, item -> item));
    }
}
