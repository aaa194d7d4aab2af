package com.example.simulation.mutant;

import com.example.orders.domain.Contact;
import com.example.orders.domain.CustomerKey;
import com.example.orders.domain.OrderId;
import com.example.orders.domain.SealedContact;

/** A customer's key that works like another one; subclasses change a part of it. */
abstract class ChangedKey implements CustomerKey {

    private final CustomerKey key;

    ChangedKey(CustomerKey key) {
        this.key = key;
    }

    @Override
    public long version() {
        return key.version();
    }

    @Override
    public SealedContact seal(OrderId order, Contact contact) {
        return key.seal(order, contact);
    }

    @Override
    public Contact open(OrderId order, SealedContact sealed) {
        return key.open(order, sealed);
    }

    @Override
    public String fingerprint(String text) {
        return key.fingerprint(text);
    }
}
