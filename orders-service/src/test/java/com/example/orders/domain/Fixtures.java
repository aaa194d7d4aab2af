package com.example.orders.domain;

import com.example.orders.domain.Contact.Address;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Test data with names. */
public final class Fixtures {

    public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    public static final Instant LATER = NOON.plusSeconds(60);
    public static final CustomerId ALICE = new CustomerId("alice");
    public static final CustomerId BOB = new CustomerId("bob");
    public static final OrderId ORDER = new OrderId("01ARZ3NDEKTSV4RRFFQ69G5FAV");
    public static final OrderId OTHER_ORDER = new OrderId("01ARZ3NDEKTSV4RRFFQ69G5FAW");
    public static final Sku TEA = new Sku("TEA-GREEN");
    public static final Sku POT = new Sku("TEA-POT");
    public static final OrderLine TWO_TEAS = OrderLine.of(TEA, 2);
    public static final OrderLine ONE_POT = OrderLine.of(POT, 1);

    /** Green tea for 6.90 euros and a tea pot for 24 euros. */
    public static final List<OrderLine> PRICED = List.of(
            new OrderLine(TEA, 2, Optional.of(new Price("Green tea", 690))),
            new OrderLine(POT, 1, Optional.of(new Price("Tea pot", 2400))));

    public static final List<Reason> SOLD_OUT = List.of(new Reason(TEA, "OUT_OF_STOCK"));
    public static final Contact CONTACT = new Contact(
            "Alice", "alice@example.com", new Address("1 Garden Street", "Back door", "Springfield", "12345", "DE"));

    private Fixtures() {}

    /** Alice's order of two teas and a pot. */
    public static Order placed(OrderId id, SealedContact contact) {
        return Order.place(id, ALICE, List.of(TWO_TEAS, ONE_POT), contact, NOON);
    }

    public static StockAnswer.Reserved reserved(OrderId id) {
        return new StockAnswer.Reserved(id, PRICED, "EUR", NOON);
    }

    public static StockAnswer.Refused refused(OrderId id) {
        return new StockAnswer.Refused(id, SOLD_OUT);
    }

    public static Decision.Advance confirmed(Order order) {
        return (Decision.Advance) order.decide(reserved(order.id()), LATER);
    }

    public static Decision.Advance rejected(Order order) {
        return (Decision.Advance) order.decide(refused(order.id()), LATER);
    }

    public static Decision.Advance cancelled(Order order) {
        return (Decision.Advance) order.cancel(order.owner(), LATER);
    }

    public static Decision.Advance expired(Order order) {
        return (Decision.Advance) order.expire(order.expiresAt());
    }

    /** Moves an order from {@link #placed} to a status. */
    public static Order inState(Status status, Order placed) {
        return switch (status) {
            case PENDING -> placed;
            case CONFIRMED -> confirmed(placed).order();
            case REJECTED -> rejected(placed).order();
            case CANCELLED -> cancelled(placed).order();
            case EXPIRED -> expired(placed).order();
        };
    }

    public static Attempt attempt(OrderId order, String key, String fingerprint) {
        return new Attempt(order.value(), key, fingerprint, "5eb1", new Receipt(order, "receipt for " + order));
    }
}
