package com.example.orders.domain;

import java.util.Optional;

/** Returns one order of a customer, with its decrypted contact. */
public final class GetOrder {

    /**
     * An order with its contact.
     *
     * @param contact empty if the customer's data was erased
     */
    public record Found(Order order, Optional<Contact> contact) {}

    private final Orders orders;
    private final CustomerKeys keys;

    public GetOrder(Orders orders, CustomerKeys keys) {
        this.orders = orders;
        this.keys = keys;
    }

    /** Returns empty if there is no such order or if it belongs to another customer. */
    public Optional<Found> find(OrderId id, CustomerId customer) {
        return orders.find(id).filter(order -> order.owner().equals(customer)).map(this::open);
    }

    private Found open(Order order) {
        var contact = keys.version(order.owner(), order.contact().keyVersion())
                .map(key -> key.open(order.id(), order.contact()));
        return new Found(order, contact);
    }
}
