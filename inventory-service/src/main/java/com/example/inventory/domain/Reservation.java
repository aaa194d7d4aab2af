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
 * The reservation of stock for one order.
 *
 * <p>A reservation is immutable. It answers a request of its order with a {@link Decision}; the next state is a new
 * reservation with the next version. Requests may arrive late, twice and in any order; the last decision of the order
 * wins.
 *
 * @param version the number of its state, from 0 for an unknown order
 * @param lines the lines that are or were held
 * @param reasons the reasons why nothing could be held, per line
 * @param since the time at which it reached this state
 * @param auditSlot empty if no event of the order named one
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

    /** Creates a reservation that is not audited yet. */
    public Reservation(
            OrderId orderId, Status status, long version, List<HeldLine> lines, List<Reason> reasons, Instant since) {
        this(orderId, status, version, lines, reasons, since, Optional.empty());
    }

    /**
     * Returns the reservation with the audit slot that an event of its order names.
     *
     * @param published true if an event of the current version was published
     */
    Reservation auditedIn(Optional<Instant> start, boolean published) {
        if (start.isEmpty() || auditSlot.map(AuditSlot::start).equals(start)) {
            return this;
        }
        var slot = new AuditSlot(start.get(), published ? version : version + 1);
        return new Reservation(orderId, status, version, lines, reasons, since, Optional.of(slot));
    }

    /** Returns the reservation of an unknown order. */
    public static Reservation none(OrderId orderId) {
        return new Reservation(orderId, Status.NONE, 0, List.of(), List.of(), Instant.EPOCH);
    }

    /**
     * Decides about a request of its order.
     *
     * @param stock the items of a {@link StockRequest.Reserve} that the catalogue has; empty if the request is too late
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
