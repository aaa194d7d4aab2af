package com.example.inventory.domain;

import java.time.Instant;
import java.util.stream.Stream;

/** The reservations of all orders. */
public interface Reservations {

    /** Returns the order's current reservation, or {@link Reservation#none} for an unknown order. */
    Reservation find(OrderId order);

    /**
     * Stores the next state with its event and moves the stock accordingly, all or nothing.
     *
     * @return false if the reservation, a price or a level was changed concurrently; nothing is stored then
     */
    boolean advance(Reservation seen, Reservation next, StockEvent.OfReservation event);

    /**
     * Stores a tombstone for an unknown order that has ended, without an event.
     *
     * @return false if the order became known concurrently
     */
    boolean storeTombstone(Reservation released);

    /**
     * Returns the orders of one shard whose stock has been held since before a time, the oldest first; eventually
     * consistent.
     */
    Stream<OrderId> heldBefore(int shard, Instant moment);

    /**
     * Causes the event of a held reservation to be published again.
     *
     * @return false if it is no longer held
     */
    boolean remind(OrderId order);

    /** Returns the number of shards over which held reservations are spread. */
    int shardCount();
}
