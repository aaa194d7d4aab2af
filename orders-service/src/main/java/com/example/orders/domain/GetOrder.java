package com.example.orders.domain;

import java.util.Optional;

/** Shows a customer one of their orders with its contact. */
public final class GetOrder {

    /**
     * An order as its customer may see it.
     *
     * @param contact empty when the customer's data was erased
     */
    public record Found(Order order, Optional<Contact> contact) {}

    private final Orders orders;
    private final CustomerKeys keys;

    public GetOrder(Orders orders, CustomerKeys keys) {
        this.orders = orders;
        this.keys = keys;
    }

    /** Empty where the customer has no such order; another customer's order does not exist for them. */
    public Optional<Found> find(OrderId id, CustomerId customer) {
        return orders.find(id).filter(order -> order.owner().equals(customer)).map(this::open);
    }

    private Found open(Order order) {
        var contact = keys.version(order.owner(), order.contact().keyVersion())
                .map(key -> key.open(order.id(), order.contact()));
        return new Found(order, contact);
    }
}
