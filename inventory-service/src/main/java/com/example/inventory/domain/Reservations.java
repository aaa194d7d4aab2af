package com.example.inventory.domain;

import java.time.Instant;
import java.util.stream.Stream;

/** The stock of every order ever heard of. */
public interface Reservations {

    /** The order's reservation as it is now; {@link Reservation#none} for an order that was not heard of. */
    Reservation find(OrderId order);

    /**
     * Stores the next state with its event, and moves the stock that goes with it: all or nothing.
     *
     * @return false when the reservation, a price or a level was changed by another in the meantime; nothing is stored
     *     then
     */
    boolean advance(Reservation seen, Reservation next, StockEvent.OfReservation event);

    /**
     * Stores that an order ended that was not heard of before, without an event.
     *
     * @return false when it was heard of in the meantime
     */
    boolean storeTombstone(Reservation released);

    /** Orders of one shard whose stock is held since before a moment, the longest first; from an index that follows. */
    Stream<OrderId> heldBefore(int shard, Instant moment);

    /**
     * Has the event of a held reservation published again.
     *
     * @return false when it is no longer held
     */
    boolean remind(OrderId order);

    /** Over how many shards held reservations are spread. */
    int shardCount();
}
