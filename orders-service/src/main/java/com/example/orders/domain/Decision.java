package com.example.orders.domain;

/** What an order makes of what happens to it. */
public sealed interface Decision {

    /** When inventory has answered. */
    sealed interface OnAnswer extends Decision {}

    /** When its customer no longer wants it. */
    sealed interface OnCancel extends Decision {}

    /** When time has passed. */
    sealed interface OnTimeout extends Decision {}

    /** The order goes on to another state and says so. */
    record Advance(Order order, OrderEvent event) implements OnAnswer, OnCancel, OnTimeout {}

    /** It is where it should be; nothing is to do. */
    record NoChange() implements OnAnswer, OnCancel, OnTimeout {}

    /** Inventory has not heard of the order's last decision: it is to be told again. */
    record RepeatEvent() implements OnAnswer {}

    /** It cannot be: either side made a mistake, and a person has to look. */
    record Contradiction(Conflict conflict) implements OnAnswer {}

    /** The order ended otherwise. */
    record TooLate(Status status) implements OnCancel {}

    /** It is another customer's order. */
    record NotOwner() implements OnCancel {}
}
