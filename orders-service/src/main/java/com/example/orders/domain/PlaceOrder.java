package com.example.orders.domain;

import com.example.orders.domain.Orders.PlaceResult;
import java.time.Clock;
import java.util.List;

/**
 * Places one order for each idempotency key.
 *
 * <p>Order, event and receipt are stored in one transaction. After a lost response, a retry of the request finds either all
 * of them or none.
 */
public final class PlaceOrder {

    /**
     * A request to place an order.
     *
     * @param key the idempotency key that the customer sent
     * @param canonical the request in a canonical form, equal for equal requests
     */
    public record Request(CustomerId customer, String key, List<OrderLine> lines, Contact contact, String canonical) {}

    /** The possible results. */
    public sealed interface Outcome {

        /** The order is placed, by this request or an earlier one. */
        record Placed(Receipt receipt) implements Outcome {}

        /** The idempotency key was used for a different request. */
        record KeyReused() implements Outcome {}

        /** The customer's data was erased after the idempotency key was first used. */
        record ErasedSince() implements Outcome {}

        /** Concurrent requests won every try. The caller may retry the request. */
        record Contended() implements Outcome {}
    }

    private static final int MAX_TRIES = 3;

    /** This text is not a request in canonical form, so the fingerprint of a request never equals a tenant. */
    private static final String TENANT_TEXT = "tenant";

    private final Orders orders;
    private final CustomerKeys keys;
    private final OrderIds ids;
    private final Receipts receipts;
    private final Clock clock;

    public PlaceOrder(Orders orders, CustomerKeys keys, OrderIds ids, Receipts receipts, Clock clock) {
        this.orders = orders;
        this.keys = keys;
        this.ids = ids;
        this.receipts = receipts;
        this.clock = clock;
    }

    public Outcome place(Request request) {
        var key = keys.current(request.customer());
        for (int tries = 0; tries < MAX_TRIES; tries++) {
            switch (tryOnce(request, key)) {
                case PlaceResult.Stored(var receipt) -> {
                    return new Outcome.Placed(receipt);
                }
                case PlaceResult.KeyUsed used -> {
                    return repeat(request, used);
                }
                case PlaceResult.Contended() -> {
                    return new Outcome.Contended();
                }
                case PlaceResult.ContactKeyGone() -> key = keys.reload(request.customer());
                case PlaceResult.IdTaken() -> {
                    // The next try uses another id.
                }
            }
        }
        return new Outcome.Contended();
    }

    private PlaceResult tryOnce(Request request, CustomerKey key) {
        var id = ids.next();
        var order =
                Order.place(id, request.customer(), request.lines(), key.seal(id, request.contact()), clock.instant());
        var attempt = new Attempt(
                id.value(),
                request.key(),
                key.fingerprint(request.canonical()),
                key.fingerprint(TENANT_TEXT),
                receipts.write(order));
        return orders.place(order, order.placedEvent(), attempt);
    }

    /** Compares fingerprints under the key of the first request: the cached key may be older, or erased. */
    private Outcome repeat(Request request, PlaceResult.KeyUsed used) {
        return keys.version(request.customer(), used.keyVersion())
                .map(key -> key.fingerprint(request.canonical()))
                .map(fingerprint -> fingerprint.equals(used.fingerprint())
                        ? new Outcome.Placed(used.receipt())
                        : new Outcome.KeyReused())
                .orElseGet(Outcome.ErasedSince::new);
    }
}
