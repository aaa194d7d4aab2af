package com.example.orders.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every order ever placed. */
public interface Orders {

    /** What can come of placing an order. */
    sealed interface PlaceResult {

        /** The order, its event and the receipt are stored, all or none; by this attempt. */
        record Stored(Receipt receipt) implements PlaceResult {}

        /** The key was used before, by the same or by another request. */
        record KeyUsed(String fingerprint, long keyVersion, Receipt receipt) implements PlaceResult {}

        /** There is an order with this id already. */
        record IdTaken() implements PlaceResult {}

        /** The key that sealed the contact is no longer the customer's. */
        record ContactKeyGone() implements PlaceResult {}

        /** Others kept getting in the way. */
        record Contended() implements PlaceResult {}
    }

    /** Stores a new order together with its event and the attempt that placed it. */
    PlaceResult place(Order order, OrderEvent.OrderPlaced event, Attempt attempt);

    /** The order as it is now. */
    Optional<Order> find(OrderId id);

    /**
     * Stores the order's next version and its event.
     *
     * @return false when the order was advanced by another in the meantime; nothing is stored then
     */
    boolean advance(Order next, OrderEvent event);

    /** Has the order's last event published again. */
    void repeatLastEvent(Order order);

    /** A customer's orders, newest first, from an index that follows within moments. */
    Page findByCustomer(CustomerId customer, int limit, Optional<Position> after);

    /** Pending orders of one shard whose time has come, the longest overdue first. */
    Stream<OrderId> findOverdue(int shard, Instant now);

    /** Over how many shards pending orders are spread. */
    int shardCount();

    /** Where a page ended. */
    record Position(Instant placedAt, OrderId id) {}

    /** Some of a customer's orders. */
    record Page(List<Summary> orders, Optional<Position> next) {}

    /** An order without its lines. */
    record Summary(OrderId id, Status status, Instant placedAt, Optional<Money> total) {}
}
