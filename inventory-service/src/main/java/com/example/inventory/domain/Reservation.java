package com.example.inventory.domain;

import com.example.inventory.domain.Decision.Advance;
import com.example.inventory.domain.Decision.Contradiction;
import com.example.inventory.domain.Decision.NoChange;
import com.example.inventory.domain.Decision.StoreTombstone;
import com.example.inventory.domain.StockEvent.StockCommitted;
import com.example.inventory.domain.StockEvent.StockRefused;
import com.example.inventory.domain.StockEvent.StockReleased;
import com.example.inventory.domain.StockEvent.StockReserved;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The stock of one order and what became of it.
 *
 * <p>A reservation never changes; it answers what its order asks with a {@link Decision}, and the one it advances to is
 * another reservation with the next version. Requests come late, twice and in any order; whatever the order decided last
 * wins.
 *
 * @param version counts its states, from 0 for an order that was not heard of
 * @param lines what is or was held
 * @param reasons why nothing could be held, line by line
 * @param since when it came to this state
 * @param auditSlot empty while no event of its order named one
 */
public record Reservation(
        OrderId orderId,
        Status status,
        long version,
        List<HeldLine> lines,
        List<Reason> reasons,
        Instant since,
        Optional<AuditSlot> auditSlot) {

    public Reservation {
        lines = List.copyOf(lines);
        reasons = List.copyOf(reasons);
    }

    /** One that is not audited yet. */
    public Reservation(
            OrderId orderId, Status status, long version, List<HeldLine> lines, List<Reason> reasons, Instant since) {
        this(orderId, status, version, lines, reasons, since, Optional.empty());
    }

    /**
     * The same, audited in the slot that an event of its order names.
     *
     * @param published whether an event tells the current state
     */
    Reservation auditedIn(Optional<Instant> start, boolean published) {
        if (start.isEmpty() || auditSlot.map(AuditSlot::start).equals(start)) {
            return this;
        }
        var slot = new AuditSlot(start.get(), published ? version : version + 1);
        return new Reservation(orderId, status, version, lines, reasons, since, Optional.of(slot));
    }

    /** Of an order that was not heard of. */
    public static Reservation none(OrderId orderId) {
        return new Reservation(orderId, Status.NONE, 0, List.of(), List.of(), Instant.EPOCH);
    }

    /**
     * What its order asks.
     *
     * @param stock the items a {@link StockRequest.Reserve} names, as far as the catalogue has them; empty where it is too
     *     late for them
     */
    public Decision decide(StockRequest request, Map<Sku, StockItem> stock, Instant now) {
        return switch (request) {
            case StockRequest.Reserve reserve -> decideReserve(reserve, stock, now);
            case StockRequest.Commit _ -> decideCommit(now);
            case StockRequest.Release _ -> decideRelease(now);
        };
    }

    private Decision decideReserve(StockRequest.Reserve wanted, Map<Sku, StockItem> stock, Instant now) {
        return switch (status) {
            case NONE -> holdOrRefuse(HoldPlan.of(wanted, stock, now), now);
            case HELD, REFUSED, COMMITTED, RELEASED -> new NoChange();
        };
    }

    private Decision decideCommit(Instant now) {
        return switch (status) {
            case NONE -> new Contradiction(Conflict.CONFIRMED_BUT_NEVER_HELD);
            case HELD -> new Advance(next(Status.COMMITTED, lines, now), new StockCommitted(orderId, lines));
            case REFUSED -> new Contradiction(Conflict.CONFIRMED_BUT_REFUSED);
            case COMMITTED, RELEASED -> new NoChange();
        };
    }

    private Decision decideRelease(Instant now) {
        return switch (status) {
            case NONE -> new StoreTombstone(next(Status.RELEASED, lines, now));
            case HELD, COMMITTED -> new Advance(next(Status.RELEASED, lines, now), new StockReleased(orderId, lines));
            case REFUSED, RELEASED -> new NoChange();
        };
    }

    private Decision holdOrRefuse(HoldPlan plan, Instant now) {
        return switch (plan) {
            case HoldPlan.Hold(var held, var currency) ->
                new Advance(next(Status.HELD, held, now), new StockReserved(orderId, held, currency));
            case HoldPlan.Refuse(var why) ->
                new Advance(
                        new Reservation(orderId, Status.REFUSED, version + 1, List.of(), why, now),
                        new StockRefused(orderId, why));
        };
    }

    private Reservation next(Status to, List<HeldLine> lines, Instant at) {
        return new Reservation(orderId, to, version + 1, lines, reasons, at, auditSlot);
    }
}
