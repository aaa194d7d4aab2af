package com.example.orders.domain;

/** The reaction of an order to something that happens to it. */
public sealed interface Decision {

    /** A reaction to the answer of inventory. */
    sealed interface OnAnswer extends Decision {}

    /** A reaction to a cancellation by the customer. */
    sealed interface OnCancel extends Decision {}

    /** A reaction to the timer. */
    sealed interface OnTimeout extends Decision {}

    /** Moves to the next status and publishes an event. */
    record Advance(Order order, OrderEvent event) implements OnAnswer, OnCancel, OnTimeout {}

    /** Nothing to do. */
    record NoChange() implements OnAnswer, OnCancel, OnTimeout {}

    /** Inventory does not know the order's last decision yet: publish its event again. */
    record RepeatEvent() implements OnAnswer {}

    /** Impossible state: one of the services has a bug, and a person has to investigate. */
    record Contradiction(Conflict conflict) implements OnAnswer {}

    /** The order has already ended with another status. */
    record TooLate(Status status) implements OnCancel {}

    /** The order belongs to another customer. */
    record NotOwner() implements OnCancel {}
}
