package com.example.simulation.mutant;

import com.example.orders.domain.Contact;
import com.example.orders.domain.CustomerKey;
import com.example.orders.domain.OrderId;
import com.example.orders.domain.SealedContact;

/** A key that binds every contact to one and the same order. */
final class KeyOfAnyOrder extends ChangedKey {

    private static final OrderId ANY = new OrderId("00000000000000000000000000");

    KeyOfAnyOrder(CustomerKey key) {
        super(key);
    }

    @Override
    public SealedContact seal(OrderId order, Contact contact) {
        return super.seal(ANY, contact);
    }

    @Override
    public Contact open(OrderId order, SealedContact sealed) {
        return super.open(ANY, sealed);
    }
}
