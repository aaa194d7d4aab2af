package com.example.orders.domain;

/** Seals and opens contacts, each bound to its order. */
public interface CustomerKey {

    long version();

    SealedContact seal(OrderId order, Contact contact);

    Contact open(OrderId order, SealedContact sealed);

    /** The same text always gives the same fingerprint under this key, and tells nothing without it. */
    String fingerprint(String text);
}
