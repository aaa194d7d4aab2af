package com.example.orders.domain.audit;

import static com.example.orders.domain.Fixtures.ORDER;
import static com.example.orders.domain.Fixtures.OTHER_ORDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.example.orders.domain.Status;
import com.example.orders.domain.audit.Difference.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class StateTableComparisonTest {

    private static final AuditedOrder PENDING = new AuditedOrder(ORDER, Status.PENDING, 1, false, false);
    private static final AuditedOrder CONFIRMED = new AuditedOrder(ORDER, Status.CONFIRMED, 2, true, false);
    private static final AuditedOrder REJECTED = new AuditedOrder(ORDER, Status.REJECTED, 2, false, false);
    private static final AuditedOrder EXPIRED = new AuditedOrder(ORDER, Status.EXPIRED, 2, false, false);
    private static final AuditedOrder CANCELLED = new AuditedOrder(ORDER, Status.CANCELLED, 2, false, false);
    private static final AuditedOrder TAKEN_BACK = new AuditedOrder(ORDER, Status.CANCELLED, 3, true, false);
    private static final AuditedOrder MOVED = new AuditedOrder(ORDER, Status.CANCELLED, 3, true, true);

    private final Map<Ledger, List<LedgerEntry>> ledgers = new EnumMap<>(Ledger.class);

    static Stream<AuditedOrder> decided() {
        return Stream.of(CONFIRMED, REJECTED, EXPIRED, CANCELLED, TAKEN_BACK, MOVED);
    }

    @ParameterizedTest
    @MethodSource("decided")
    void isNoneWhereEverythingIsAsUsual(AuditedOrder order) {
        asUsual(order);

        assertThat(differences(order)).isEmpty();
    }

    /** Each status of an order with each status of a reservation. A dash means that they agree. */
    @ParameterizedTest
    @CsvSource({
        "PENDING,   NONE,      UNDECIDED",
        "PENDING,   HELD,      UNDECIDED",
        "PENDING,   REFUSED,   UNDECIDED",
        "PENDING,   COMMITTED, UNDECIDED",
        "PENDING,   RELEASED,  UNDECIDED",
        "CONFIRMED, NONE,      SOLD_WITHOUT_STOCK",
        "CONFIRMED, HELD,      STOCK_NOT_COMMITTED",
        "CONFIRMED, REFUSED,   SOLD_WITHOUT_STOCK",
        "CONFIRMED, COMMITTED, -",
        "CONFIRMED, RELEASED,  SOLD_WITHOUT_STOCK",
        "REJECTED,  NONE,      REFUSAL_CONTRADICTED",
        "REJECTED,  HELD,      REFUSAL_CONTRADICTED",
        "REJECTED,  REFUSED,   -",
        "REJECTED,  COMMITTED, REFUSAL_CONTRADICTED",
        "REJECTED,  RELEASED,  REFUSAL_CONTRADICTED",
        "CANCELLED, NONE,      RELEASE_NOT_HEARD",
        "CANCELLED, HELD,      STOCK_NOT_RELEASED",
        "CANCELLED, REFUSED,   -",
        "CANCELLED, COMMITTED, STOCK_NOT_RELEASED",
        "CANCELLED, RELEASED,  -",
        "EXPIRED,   NONE,      RELEASE_NOT_HEARD",
        "EXPIRED,   HELD,      STOCK_NOT_RELEASED",
        "EXPIRED,   REFUSED,   -",
        "EXPIRED,   COMMITTED, STOCK_NOT_RELEASED",
        "EXPIRED,   RELEASED,  -"
    })
    void followsTheStateTables(Status status, String reservation, String kind) {
        var order = switch (status) {
            case PENDING -> PENDING;
            case CONFIRMED -> CONFIRMED;
            case REJECTED -> REJECTED;
            case CANCELLED -> CANCELLED;
            case EXPIRED -> EXPIRED;
        };
        asUsual(order);
        ledgers.put(Ledger.RESERVATIONS, reservation.equals("NONE") ? List.of() : entries(reservation));

        assertThat(kinds(order)).isEqualTo(kind.equals("-") ? List.of() : List.of(Kind.valueOf(kind)));
    }

    @Test
    void seesSalesThatAreMissing() {
        asUsual(CONFIRMED);
        ledgers.put(Ledger.SALES, List.of());
        assertThat(kinds(CONFIRMED)).containsExactly(Kind.SALE_MISSING);

        asUsual(TAKEN_BACK);
        ledgers.put(Ledger.SALES, entries("CONFIRMED"));
        assertThat(kinds(TAKEN_BACK)).containsExactly(Kind.CANCELLATION_MISSING);

        ledgers.put(Ledger.SALES, entries("CANCELLED"));
        assertThat(kinds(TAKEN_BACK)).containsExactly(Kind.EARLIER_SALE_MISSING);
    }

    @Test
    void seesSalesThatNoOrderMade() {
        asUsual(EXPIRED);
        ledgers.put(Ledger.SALES, entries("CONFIRMED"));
        assertThat(kinds(EXPIRED)).containsExactly(Kind.SALE_UNFOUNDED);

        asUsual(CONFIRMED);
        ledgers.put(Ledger.SALES, entries("CONFIRMED", "CANCELLED"));
        assertThat(kinds(CONFIRMED)).containsExactly(Kind.SALE_UNFOUNDED);
    }

    @Test
    void seesEventsThatAreNotInTheArchive() {
        asUsual(TAKEN_BACK);
        ledgers.put(Ledger.ARCHIVED_ORDER_EVENTS, entries("1", "2"));
        assertThat(kinds(TAKEN_BACK)).containsExactly(Kind.LAST_EVENT_NOT_ARCHIVED);

        ledgers.put(Ledger.ARCHIVED_ORDER_EVENTS, entries("1", "3"));
        assertThat(kinds(TAKEN_BACK)).containsExactly(Kind.EARLIER_EVENT_NOT_ARCHIVED);

        ledgers.put(Ledger.ARCHIVED_ORDER_EVENTS, entries("1", "2", "3", "4"));
        assertThat(kinds(TAKEN_BACK)).containsExactly(Kind.EVENT_UNFOUNDED);
    }

    @Test
    void seesEventsOfTheReservationThatAreNotInTheArchive() {
        asUsual(CONFIRMED);
        ledgers.put(Ledger.ARCHIVED_STOCK_EVENTS, entries("1"));
        assertThat(kinds(CONFIRMED)).containsExactly(Kind.STOCK_EVENT_NOT_ARCHIVED);

        ledgers.put(Ledger.ARCHIVED_STOCK_EVENTS, entries("1", "2", "3"));
        assertThat(kinds(CONFIRMED)).containsExactly(Kind.STOCK_EVENT_UNFOUNDED);
    }

    @Test
    void seesEntriesWithoutAnOrderOnce() {
        asUsual(CONFIRMED);

        assertThat(new StateTableComparison().compare(List.of(), new Ledgers(ledgers)))
                .extracting(Difference::kind, Difference::order)
                .containsExactly(tuple(Kind.ORDER_UNKNOWN, ORDER));
    }

    @Test
    void keepsOrdersApart() {
        asUsual(CONFIRMED);
        var other = new AuditedOrder(OTHER_ORDER, Status.REJECTED, 2, false, false);

        assertThat(new StateTableComparison().compare(List.of(CONFIRMED, other), new Ledgers(ledgers)))
                .isNotEmpty()
                .allMatch(each -> each.order().equals(OTHER_ORDER));
    }

    /** Changes before the move were audited in another slot. */
    @Test
    void asksOfAMovedOrderForItsLastChangeAlone() {
        assertThat(Expectation.states(Ledger.SALES, MOVED)).containsExactly("CANCELLED");
        assertThat(Expectation.states(Ledger.ARCHIVED_ORDER_EVENTS, MOVED)).containsExactly("3");
    }

    private void asUsual(AuditedOrder order) {
        for (var ledger : List.of(Ledger.RESERVATIONS, Ledger.SALES, Ledger.ARCHIVED_ORDER_EVENTS)) {
            ledgers.put(ledger, Expectation.entries(ledger, List.of(order)));
        }
        ledgers.put(Ledger.STOCK_EVENTS, entries("1", "2"));
        ledgers.put(Ledger.ARCHIVED_STOCK_EVENTS, entries("1", "2"));
    }

    private static List<LedgerEntry> entries(String... states) {
        var entries = new ArrayList<LedgerEntry>();
        for (var state : states) {
            entries.add(new LedgerEntry(ORDER, state));
        }
        return entries;
    }

    private List<Difference> differences(AuditedOrder order) {
        return new StateTableComparison().compare(List.of(order), new Ledgers(ledgers));
    }

    private List<Kind> kinds(AuditedOrder order) {
        return differences(order).stream().map(Difference::kind).toList();
    }
}
