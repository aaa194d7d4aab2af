package com.example.inventory.domain;

import static com.example.inventory.domain.Fixtures.NOON;
import static com.example.inventory.domain.Fixtures.ORDER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A reservation is audited where the last event of its order that moved it says. */
class ReservationAuditSlotTest {

    private static final Instant LATER = NOON.plus(Duration.ofHours(5));
    private static final Reservation HELD = new Reservation(ORDER, Status.HELD, 1, List.of(), List.of(), NOON);

    @Test
    void entersTheSlotWithItsFirstEvent() {
        assertThat(HELD.auditedIn(Optional.of(NOON), true).auditSlot()).contains(new AuditSlot(NOON, 1));
    }

    @Test
    void staysWithAllItsEventsWhileTheSlotIsTheSame() {
        var held = HELD.auditedIn(Optional.of(NOON), true);
        var committed = advanced(held, new StockRequest.Commit(ORDER));

        assertThat(committed.auditedIn(Optional.of(NOON), true).auditSlot()).contains(new AuditSlot(NOON, 1));
    }

    @Test
    void movesWithItsLastEventToAnotherSlot() {
        var committed = advanced(HELD.auditedIn(Optional.of(NOON), true), new StockRequest.Commit(ORDER));
        var released = advanced(committed, new StockRequest.Release(ORDER));

        assertThat(released.auditedIn(Optional.of(LATER), true).auditSlot()).contains(new AuditSlot(LATER, 3));
    }

    /** It tells nobody, so that no event of it can be missing. */
    @Test
    void hasNoEventAsATombstone() {
        var tombstone = new Reservation(ORDER, Status.RELEASED, 1, List.of(), List.of(), NOON);

        assertThat(tombstone.auditedIn(Optional.of(NOON), false).auditSlot()).contains(new AuditSlot(NOON, 2));
    }

    @Test
    void staysWhereItIsWhenAnEventNamesNoSlot() {
        var held = HELD.auditedIn(Optional.of(NOON), true);

        assertThat(held.auditedIn(Optional.empty(), true)).isEqualTo(held);
    }

    private static Reservation advanced(Reservation seen, StockRequest request) {
        return ((Decision.Advance) seen.decide(request, Map.of(), NOON)).next();
    }
}
