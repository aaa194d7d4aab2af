package com.example.inventory.domain;

/** The decision of a reservation about a request. */
public sealed interface Decision {

    /** Advances to another state, moves the stock accordingly, and publishes the event. */
    record Advance(Reservation next, StockEvent.OfReservation event) implements Decision {}

    /** Stores a tombstone and publishes no event, because no stock was held. */
    record StoreTombstone(Reservation released) implements Decision {}

    /** Changes nothing, because the request has already been handled. */
    record NoChange() implements Decision {}

    /** Impossible state: one of the services has a bug, and a person has to investigate. */
    record Contradiction(Conflict conflict) implements Decision {}
}
