package com.example.orders.domain;

/** Encrypts and decrypts the contacts of one customer. Each ciphertext is bound to its order. */
public interface CustomerKey {

    long version();

    SealedContact seal(OrderId order, Contact contact);

    Contact open(OrderId order, SealedContact sealed);

    /** Returns a keyed hash: the same text always gives the same fingerprint, which reveals nothing without the key. */
    String fingerprint(String text);
}
