package com.example.inventory.domain;

import com.example.inventory.domain.StockRequest.Reserve;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Holds, commits and releases the stock of orders. */
public final class ReserveStock {

    private static final int MAX_TRIES = 8;

    private final Reservations reservations;
    private final Stock stock;
    private final Clock clock;

    public ReserveStock(Reservations reservations, Stock stock, Clock clock) {
        this.reservations = reservations;
        this.stock = stock;
        this.clock = clock;
    }

    /**
     * Does what the order asks, as far as the state of its reservation allows.
     *
     * <p>Holds nothing for an order whose time is over: it refuses without reading any stock, which costs half the calls
     * of a living order.
     *
     * <p>Decides again, from what is there by then, when another was quicker: a request of the same order, a change of a
     * price, an order that took the last ones.
     *
     * @param auditSlot the start of the slot that the event names, in which the reservation is audited
     * @throws Contradicted when request and reservation contradict each other: a person has to look
     * @throws Contended when others were quicker again and again: the message has to be delivered again
     */
    public void handle(StockRequest request, Optional<Instant> auditSlot) {
        var seen = firstGuess(request);
        for (int round = 0; round < MAX_TRIES; round++) {
            if (done(request, seen, auditSlot)) {
                return;
            }
            seen = reservations.find(request.orderId());
        }
        throw new Contended("order %s: its reservation or stock was changed %s times in a row by others"
                .formatted(request.orderId(), MAX_TRIES));
    }

    /** An order that asks to reserve is nearly always new, and the write tells where it is not: that saves a read. */
    private Reservation firstGuess(StockRequest request) {
        return switch (request) {
            case Reserve _ -> Reservation.none(request.orderId());
            case StockRequest.Commit _, StockRequest.Release _ -> reservations.find(request.orderId());
        };
    }

    private boolean done(StockRequest request, Reservation seen, Optional<Instant> auditSlot) {
        var now = clock.instant();
        return switch (seen.decide(request, stockFor(request, now), now)) {
            case Decision.Advance(var next, var event) ->
                reservations.advance(seen, next.auditedIn(auditSlot, true), event);
            case Decision.StoreTombstone(var released) ->
                reservations.storeTombstone(released.auditedIn(auditSlot, false));
            case Decision.NoChange() -> true;
            case Decision.Contradiction(var conflict) -> throw new Contradicted(request.orderId(), conflict);
        };
    }

    private Map<Sku, StockItem> stockFor(StockRequest request, Instant now) {
        return request instanceof Reserve reserve && !reserve.isTooLate(now)
                ? stock.withSkus(
                        reserve.lines().stream().map(RequestedLine::sku).toList())
                : Map.of();
    }
}
