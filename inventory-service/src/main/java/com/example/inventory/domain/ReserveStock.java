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
     * Handles a request of an order, as far as the state of its reservation allows.
     *
     * <p>An order whose deadline has passed gets no stock: the request is refused without reading the stock, which
     * takes half the calls.
     *
     * <p>Retries with the current state on a lost optimistic lock, that is, after a concurrent request of the same
     * order, a change of price, or an order that took the last items.
     *
     * @param auditSlot the start of the audit slot that the event names
     * @throws Contradicted if request and reservation contradict each other, so that a person has to investigate
     * @throws Contended if every try lost an optimistic lock; the message must be delivered again
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

    /**
     * Assumes that an order that requests stock is new, which saves a read. The conditional write detects the rare
     * exception.
     */
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
