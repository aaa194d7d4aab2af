package com.example.inventory.domain;

/** What a reservation makes of what its order asks. */
public sealed interface Decision {

    /** It goes on to another state, moves the stock that goes with it, and says so. */
    record Advance(Reservation next, StockEvent.OfReservation event) implements Decision {}

    /** It keeps in mind that the order ended, and tells nobody: nobody waits for stock that was never held. */
    record StoreTombstone(Reservation released) implements Decision {}

    /** It is where it should be; nothing is to do. */
    record NoChange() implements Decision {}

    /** It cannot be: either side made a mistake, and a person has to look. */
    record Contradiction(Conflict conflict) implements Decision {}
}
