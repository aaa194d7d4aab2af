package com.example.orders.domain.audit;

import static com.example.orders.domain.Fixtures.ALICE;
import static com.example.orders.domain.Fixtures.CONTACT;
import static com.example.orders.domain.Fixtures.NOON;
import static com.example.orders.domain.Fixtures.ORDER;
import static com.example.orders.domain.Fixtures.cancelled;
import static com.example.orders.domain.Fixtures.confirmed;
import static com.example.orders.domain.Fixtures.placed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import com.example.orders.domain.Attempt;
import com.example.orders.domain.Decision;
import com.example.orders.domain.InMemoryCustomerKeys;
import com.example.orders.domain.InMemoryOrders;
import com.example.orders.domain.MovableClock;
import com.example.orders.domain.Order;
import com.example.orders.domain.OrderEvent;
import com.example.orders.domain.OrderId;
import com.example.orders.domain.Receipt;
import com.example.orders.domain.audit.Difference.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AuditOrdersTest {

    private static final AuditSlot SLOT = new AuditSlot(NOON);
    private static final Duration RUN = Duration.ofMinutes(5);

    private final MovableClock clock = new MovableClock(NOON.minus(AuditPlan.START_DELAY));
    private final InMemoryCustomerKeys keys = new InMemoryCustomerKeys();
    private final InMemoryOrders orders = new InMemoryOrders(keys);
    private final InMemoryNotes notes = new InMemoryNotes();
    private final AuditOrders audit = new AuditOrders(
            orders,
            slot -> orders.find(ORDER).stream()
                    .filter(order -> AuditSlot.of(order).equals(slot))
                    .map(AuditedOrder::of)
                    .toList(),
            notes,
            new StateTableComparison(),
            clock);

    private Order order = placed(ORDER, keys.current(ALICE).seal(ORDER, CONTACT));

    @BeforeEach
    void begins() {
        audit.audit(() -> true);
        assertThat(orders.place(
                        order, order.placedEvent(), new Attempt("a", "k", "f", "t", new Receipt(order.id(), ""))))
                .isNotNull();
        advance(confirmed(order).order(), confirmed(order).event());
        clock.forward(AuditPlan.START_DELAY);
    }

    @Test
    void asksForASlotWhenEverybodyShouldHaveHeard() {
        clock.forward(Duration.between(NOON, SLOT.due()).minusSeconds(1));
        audit.audit(() -> true);
        assertThat(plan().slots()).isEmpty();

        clock.forward(Duration.ofSeconds(1));
        audit.audit(() -> true);
        assertThat(plan().slots()).extracting(OpenSlot::slot).containsExactly(SLOT);
        assertThat(plan().next()).isEqualTo(SLOT.next());
    }

    /** The order may still be cancelled and stay in the slot. */
    @Test
    void asksOnceMoreForASlotWhoseSummariesAgree() {
        asUsual();
        asked();

        answered();

        assertThat(audit.audit(() -> true).findings()).isEmpty();
        assertThat(plan().slots())
                .singleElement()
                .matches(open -> open.askedAt().equals(SLOT.finallyDue()) && !open.entriesWanted());

        clock.forward(Duration.between(clock.instant(), SLOT.finallyDue()));
        answered();

        assertThat(audit.audit(() -> true).findings()).isEmpty();
        assertThat(plan().slots()).extracting(OpenSlot::slot).doesNotContain(SLOT);
    }

    @Test
    void asksForEntriesWhereSummariesDiffer() {
        asUsual();
        notes.hold(Ledger.RESERVATIONS, List.of(new LedgerEntry(ORDER, "HELD")));
        asked();

        answered();

        assertThat(audit.audit(() -> true).findings()).isEmpty();
        assertThat(plan().slots()).singleElement().matches(OpenSlot::entriesWanted);
    }

    /** The main purpose of the audit: a cancellation event was lost. */
    @Test
    void repeatsAReleaseThatWasLost() {
        asUsual();
        var cancelled = cancelled(order);
        advance(cancelled.order(), cancelled.event());
        asked();

        var report = compared();

        assertThat(report.findings())
                .filteredOn(finding -> finding.difference().kind() == Kind.STOCK_NOT_RELEASED)
                .singleElement()
                .matches(AuditReport.Finding::repeated);
        assertThat(orders.events().stream().filter(OrderEvent.OrderCancelled.class::isInstance))
                .hasSize(2);
        assertThat(report.byKind()).containsEntry(Kind.STOCK_NOT_RELEASED, 1);
    }

    @Test
    void auditsASlotThatDifferedAgainUntilItAgrees() {
        notes.hold(Ledger.RESERVATIONS, List.of(new LedgerEntry(ORDER, "HELD")));
        asked();
        assertThat(compared().findings()).isNotEmpty();
        assertThat(plan().slots())
                .filteredOn(open -> open.slot().equals(SLOT))
                .singleElement()
                .matches(open -> open.audits() == 1 && !open.entriesWanted());

        asUsual();
        clock.forward(OpenSlot.REAUDIT_DELAY);
        answered();
        audit.audit(() -> true);
        clock.forward(Duration.between(clock.instant(), SLOT.finallyDue()));
        answered();
        audit.audit(() -> true);

        assertThat(plan().slots()).extracting(OpenSlot::slot).doesNotContain(SLOT);
    }

    @Test
    void reportsWhatItCannotRepairForADay() {
        asUsual();
        notes.hold(Ledger.RESERVATIONS, List.of(new LedgerEntry(ORDER, "REFUSED")));
        int reported = 0;
        for (int run = 0; run < 3 * 24 * 12; run++) {
            clock.forward(RUN);
            var report = audit.audit(() -> true);
            reported += report.findings().size();
            assertThat(report.findings()).noneMatch(AuditReport.Finding::repeated);
            notes.answer(SLOT, clock.instant());
        }

        assertThat(reported).isEqualTo(OpenSlot.MAX_AUDITS);
        assertThat(orders.events()).hasSize(2);
        assertThat(plan().slots()).extracting(OpenSlot::slot).doesNotContain(SLOT);
    }

    /** The customer cancels while the slot is being audited: the release is still on its way. */
    @Test
    void judgesNothingThatChangedJustNow() {
        asUsual();
        asked();
        var cancelled = (Decision.Advance) order.cancel(ALICE, SLOT.end());
        advance(cancelled.order(), cancelled.event());
        clock.forward(Duration.between(clock.instant(), SLOT.end().plus(RUN)));

        assertThat(compared().findings()).isEmpty();

        clock.forward(AuditSlot.SETTLING_TIME);
        assertThat(compared().byKind()).containsKey(Kind.STOCK_NOT_RELEASED);
    }

    @Test
    void countsNoAnswerFromBeforeItAsked() {
        asUsual();
        notes.store(new AuditPlan(SLOT, List.of(OpenSlot.asked(SLOT, NOON))));
        notes.answer(SLOT, NOON.plusSeconds(1));
        notes.store(new AuditPlan(SLOT.next(), List.of(OpenSlot.asked(SLOT, NOON.plusSeconds(2)))));

        audit.audit(() -> true);

        assertThat(plan().slots()).isNotEmpty();
    }

    @Test
    void countsSlotsThatNobodyAnswers() {
        asked();
        assertThat(audit.audit(() -> true).unanswered()).isZero();

        clock.forward(Duration.ofMinutes(31));

        assertThat(audit.audit(() -> true).unanswered()).isPositive();
    }

    @Test
    void reportsEntriesOfAnOrderThatDoesNotExist() {
        var unknown = new OrderId("01ARZ3NDEKTSV4RRFFQ69G5FAZ");
        asUsual();
        notes.hold(Ledger.RESERVATIONS, List.of(new LedgerEntry(ORDER, "COMMITTED"), new LedgerEntry(unknown, "HELD")));
        asked();

        assertThat(compared().findings())
                .extracting(
                        finding -> finding.difference().kind(),
                        finding -> finding.difference().order())
                .containsExactly(tuple(Kind.ORDER_UNKNOWN, unknown));
    }

    @Test
    void leavesTheRestToTheNextRunWhenItsTimeIsOver() {
        asked();
        answered();

        audit.audit(() -> false);

        assertThat(plan().slots()).isNotEmpty();
    }

    /** If a run ends in the middle of a slot, it stores its findings, and the next run continues the same audit. */
    @Test
    void goesOnWithOrdersInTheNextRunWhenItsTimeIsOver() {
        var unknown = new OrderId("01ARZ3NDEKTSV4RRFFQ69G5FAZ");
        asUsual();
        notes.hold(Ledger.RESERVATIONS, List.of(new LedgerEntry(unknown, "HELD"), new LedgerEntry(ORDER, "HELD")));
        asked();
        answered();
        audit.audit(() -> true);
        answered();
        var asks = new AtomicInteger();

        assertThat(audit.audit(() -> asks.getAndIncrement() < 2).byKind())
                .as("what can be repaired comes first")
                .containsOnlyKeys(Kind.STOCK_NOT_COMMITTED);
        assertThat(inSlot()).matches(open -> open.audits() == 0 && open.entriesWanted());

        clock.forward(RUN);
        assertThat(audit.audit(() -> true).byKind()).containsOnlyKeys(Kind.ORDER_UNKNOWN);
        assertThat(inSlot())
                .matches(open -> open.audits() == 1 && !open.entriesWanted())
                .extracting(OpenSlot::differences)
                .asInstanceOf(LIST)
                .hasSize(2);
    }

    /** An order that cannot be read or written does not stop other orders. Its slot is given up after the last audit. */
    @Test
    void auditsTheOtherOrdersOfASlotWhereOneFails() {
        var unreadable = new OrderId("01ARZ3NDEKTSV4RRFFQ69G5FAA");
        orders.failsToRead(unreadable);
        asUsual();
        notes.hold(Ledger.RESERVATIONS, List.of(new LedgerEntry(unreadable, "HELD"), new LedgerEntry(ORDER, "HELD")));
        asked();

        var report = compared();

        assertThat(report.byKind()).containsOnlyKeys(Kind.STOCK_NOT_COMMITTED);
        assertThatThrownBy(report::requireNoFailures).hasMessageContaining("1 slots or orders");
        assertThat(inSlot()).matches(open -> open.audits() == 1);
    }

    private OpenSlot inSlot() {
        return plan().slots().stream()
                .filter(open -> open.slot().equals(SLOT))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void keepsASlotWhereARunHasNoTimeForAnyOrder() {
        asUsual();
        notes.hold(Ledger.RESERVATIONS, List.of(new LedgerEntry(ORDER, "HELD")));
        asked();
        answered();
        audit.audit(() -> true);
        answered();
        var asks = new AtomicInteger();

        assertThat(audit.audit(() -> asks.getAndIncrement() == 0).findings()).isEmpty();
        assertThat(inSlot()).matches(open -> open.audits() == 0 && open.entriesWanted());

        assertThat(audit.audit(() -> true).byKind()).containsKey(Kind.STOCK_NOT_COMMITTED);
    }

    @Test
    void keepsASlotThatFails() {
        asUsual();
        asked();
        answered();
        var broken = new AuditOrders(
                orders,
                slot -> {
                    throw new IllegalStateException("throttled");
                },
                notes,
                new StateTableComparison(),
                clock);

        assertThatThrownBy(broken.audit(() -> true)::requireNoFailures).hasMessageContaining("1 slots or orders");
        assertThat(plan().slots()).isNotEmpty();
    }

    private void advance(Order next, OrderEvent event) {
        assertThat(orders.advance(next, event)).isTrue();
        order = next;
    }

    private AuditPlan plan() {
        return notes.plan().orElseThrow();
    }

    /** Gives each service the entries that the orders should have caused. */
    private void asUsual() {
        var audited = List.of(AuditedOrder.of(orders.find(ORDER).orElseThrow()));
        for (var ledger : List.of(Ledger.RESERVATIONS, Ledger.SALES, Ledger.ARCHIVED_ORDER_EVENTS)) {
            notes.hold(ledger, Expectation.entries(ledger, audited));
        }
        var events = List.of(new LedgerEntry(ORDER, "1", Optional.of(NOON)));
        notes.hold(Ledger.STOCK_EVENTS, events);
        notes.hold(Ledger.ARCHIVED_STOCK_EVENTS, events);
    }

    private void asked() {
        clock.forward(Duration.between(clock.instant(), SLOT.due()));
        audit.audit(() -> true);
    }

    private void answered() {
        clock.forward(RUN);
        notes.answer(SLOT, clock.instant());
        clock.forward(RUN);
    }

    /** Compares summaries, then entries. */
    private AuditReport compared() {
        answered();
        audit.audit(() -> true);
        answered();
        return audit.audit(() -> true);
    }
}
