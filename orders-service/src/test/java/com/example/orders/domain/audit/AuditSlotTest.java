package com.example.orders.domain.audit;

import static com.example.orders.domain.Fixtures.NOON;
import static com.example.orders.domain.Fixtures.ORDER;
import static com.example.orders.domain.Fixtures.confirmed;
import static com.example.orders.domain.Fixtures.placed;
import static org.assertj.core.api.Assertions.assertThat;

import com.example.orders.domain.Decision;
import com.example.orders.domain.Order;
import com.example.orders.domain.SealedContact;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditSlotTest {

    private static final AuditSlot SLOT = new AuditSlot(NOON);
    private static final Order PENDING = placed(ORDER, new SealedContact(new byte[] {1}, 1));
    private static final Order CONFIRMED = confirmed(PENDING).order();

    @ParameterizedTest
    @CsvSource({
        "2026-03-01T12:00:00Z, 2026-03-01T12:00:00Z",
        "2026-03-01T12:14:59.999Z, 2026-03-01T12:00:00Z",
        "2026-03-01T12:15:00Z, 2026-03-01T12:15:00Z",
        "2026-02-28T23:59:59Z, 2026-02-28T23:45:00Z"
    })
    void isAQuarterOfAnHour(Instant moment, Instant start) {
        assertThat(AuditSlot.at(moment)).isEqualTo(new AuditSlot(start));
    }

    @Test
    void keepsAnOrderWhateverBecomesOfItInTime() {
        assertThat(AuditSlot.of(PENDING)).isEqualTo(SLOT);
        assertThat(AuditSlot.of(CONFIRMED)).isEqualTo(SLOT);
        assertThat(AuditSlot.of(cancelled(
                        CONFIRMED, SLOT.end().plus(AuditSlot.OPEN_TIME).minusMillis(1))))
                .isEqualTo(SLOT);
    }

    /** The stock changes once more, possibly after the last audit of the first slot. */
    @Test
    void isThatOfItsCancellationForASaleThatIsTakenBackLate() {
        var late = SLOT.end().plus(AuditSlot.OPEN_TIME);

        assertThat(AuditSlot.of(cancelled(CONFIRMED, late))).isEqualTo(AuditSlot.at(late));
        assertThat(AuditedOrder.of(cancelled(CONFIRMED, late)))
                .extracting(AuditedOrder::moved, AuditedOrder::firstVersion)
                .containsExactly(true, 3L);
    }

    /** The slot differs until the order is decided, and is audited again until then. */
    @Test
    void keepsAnOrderThatWasUndecidedForLong() {
        var late = NOON.plus(Duration.ofHours(5));

        assertThat(AuditSlot.of(cancelled(PENDING, late))).isEqualTo(SLOT);
        assertThat(AuditSlot.of(((Decision.Advance) PENDING.expire(late)).order()))
                .isEqualTo(SLOT);
    }

    private static Order cancelled(Order order, Instant at) {
        return ((Decision.Advance) order.cancel(order.owner(), at)).order();
    }
}
