package com.example.inventory.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Names for what the tests talk about. */
public final class Fixtures {

    public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    public static final OrderId ORDER = new OrderId("01ARZ3NDEKTSV4RRFFQ69G5FAV");
    public static final OrderId OTHER_ORDER = new OrderId("01ARZ3NDEKTSV4RRFFQ69G5FAW");
    public static final Sku TEA = new Sku("TEA-GREEN");
    public static final Sku POT = new Sku("TEA-POT");
    public static final ManagerId MANAGER = new ManagerId("a-manager");

    /** When an order that was placed at noon stops waiting. */
    public static final Instant EXPIRES_AT = NOON.plusSeconds(300);

    /** From then on nothing is held for it. */
    public static final Instant DEADLINE = EXPIRES_AT.minus(StockRequest.TIME_TO_ANSWER);

    private Fixtures() {}

    /** Green tea for 6.90 euros. */
    public static StockItem tea(long received) {
        return StockItem.added(TEA, new Listing("Green tea", 690, "EUR"), received);
    }

    /** A tea pot for 24 euros. */
    public static StockItem pot(long received) {
        return StockItem.added(POT, new Listing("Tea pot", 2400, "EUR"), received);
    }

    /** Four teas, for an order that waits until its deadline. */
    public static StockRequest.Reserve fourTeas() {
        return new StockRequest.Reserve(ORDER, List.of(line(TEA, 4)), Optional.of(EXPIRES_AT));
    }

    /** A request without a deadline, as events from before that field make it. */
    public static StockRequest.Reserve reserve(OrderId order, RequestedLine... lines) {
        return new StockRequest.Reserve(order, List.of(lines), Optional.empty());
    }

    public static RequestedLine line(Sku sku, int quantity) {
        return new RequestedLine(sku, quantity);
    }
}
