package com.example.orders.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Stores and finds orders. */
public interface Orders {

    /** The possible results of placing an order. */
    sealed interface PlaceResult {

        /** This attempt stored the order, its event and the receipt, in one transaction. */
        record Stored(Receipt receipt) implements PlaceResult {}

        /** The idempotency key was used before, by the same or by another request. */
        record KeyUsed(String fingerprint, long keyVersion, Receipt receipt) implements PlaceResult {}

        /** The id belongs to another order. */
        record IdTaken() implements PlaceResult {}

        /** The key that sealed the contact is no longer the customer's current key. */
        record ContactKeyGone() implements PlaceResult {}

        /** Concurrent transactions won every try. */
        record Contended() implements PlaceResult {}
    }

    /** Stores a new order, its event and the attempt that placed it, in one transaction. */
    PlaceResult place(Order order, OrderEvent.OrderPlaced event, Attempt attempt);

    /** Reads the current state of an order, strongly consistent. */
    Optional<Order> find(OrderId id);

    /**
     * Stores the order's next version and its event.
     *
     * @return false if another update was faster; nothing is stored then
     */
    boolean advance(Order next, OrderEvent event);

    /** Publishes the order's last event again, unless the order has changed. */
    void repeatLastEvent(Order order);

    /** Returns a page of a customer's orders, newest first, from an eventually consistent index. */
    Page findByCustomer(CustomerId customer, int limit, Optional<Position> after);

    /** Returns the pending orders of one shard that should have expired, the longest overdue first. */
    Stream<OrderId> findOverdue(int shard, Instant now);

    /** The number of shards that pending orders are spread over. */
    int shardCount();

    /** The last order of a page. The next page starts after it. */
    record Position(Instant placedAt, OrderId id) {}

    /** A part of a customer's orders. */
    record Page(List<Summary> orders, Optional<Position> next) {}

    /** The fields of an order that a list shows. */
    record Summary(OrderId id, Status status, Instant placedAt, Optional<Money> total) {}
}
