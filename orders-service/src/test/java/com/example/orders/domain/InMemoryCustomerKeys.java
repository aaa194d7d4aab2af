package com.example.orders.domain;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Stores customers' keys in a map. Sealed contacts are not secret, but open only for the right order and key. */
public final class InMemoryCustomerKeys implements CustomerKeys {

    private record Key(CustomerId customer, long version, Map<SealedContact, Object> sealed) implements CustomerKey {

        private record Opened(OrderId order, Contact contact) {}

        @Override
        public SealedContact seal(OrderId order, Contact contact) {
            var envelope =
                    new SealedContact((customer + "|" + sealed.size()).getBytes(StandardCharsets.UTF_8), version);
            sealed.put(envelope, new Opened(order, contact));
            return envelope;
        }

        @Override
        public Contact open(OrderId order, SealedContact envelope) {
            if (sealed.get(envelope) instanceof Opened(var of, var contact) && of.equals(order)) {
                return contact;
            }
            throw new IllegalStateException(
                    "the contact of order %s cannot be decrypted: it was changed, or belongs to another order or customer"
                            .formatted(order));
        }

        @Override
        public String fingerprint(String text) {
            return "%s %s %s".formatted(customer, version, text);
        }
    }

    private final Map<CustomerId, Key> remembered = new HashMap<>();
    private final Map<CustomerId, Key> keys;
    private final Map<CustomerId, Long> erased;

    public InMemoryCustomerKeys() {
        this(new HashMap<>(), new HashMap<>());
    }

    private InMemoryCustomerKeys(Map<CustomerId, Key> keys, Map<CustomerId, Long> erased) {
        this.keys = keys;
        this.erased = erased;
    }

    /** Returns the same keys for another function, with an empty cache. */
    public InMemoryCustomerKeys elsewhere() {
        return new InMemoryCustomerKeys(keys, erased);
    }

    /** Destroys the customer's key; caches still contain it. */
    public void erase(CustomerId customer) {
        var key = keys.remove(customer);
        if (key != null) {
            erased.put(customer, key.version());
        }
    }

    /** Returns true if this is the version of the customer's current key. */
    public boolean isCurrent(CustomerId customer, long version) {
        var key = keys.get(customer);
        return key != null && key.version() == version;
    }

    @Override
    public CustomerKey current(CustomerId customer) {
        var known = remembered.get(customer);
        return known == null ? reload(customer) : known;
    }

    @Override
    public CustomerKey reload(CustomerId customer) {
        var key = keys.computeIfAbsent(
                customer, first -> new Key(first, erased.getOrDefault(first, 0L) + 1, new HashMap<>()));
        remembered.put(customer, key);
        return key;
    }

    @Override
    public Optional<CustomerKey> version(CustomerId customer, long version) {
        return Optional.<CustomerKey>ofNullable(keys.get(customer)).filter(key -> key.version() == version);
    }
}
