package com.example.simulation.mutant;

import com.example.orders.domain.CustomerId;
import com.example.orders.domain.CustomerKey;
import com.example.orders.domain.CustomerKeys;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The customers' keys, each of them changed. */
record ChangedKeys(CustomerKeys keys, UnaryOperator<CustomerKey> change) implements CustomerKeys {

    @Override
    public CustomerKey current(CustomerId customer) {
        return change.apply(keys.current(customer));
    }

    @Override
    public CustomerKey reload(CustomerId customer) {
        return change.apply(keys.reload(customer));
    }

    @Override
    public Optional<CustomerKey> version(CustomerId customer, long version) {
        return keys.version(customer, version).map(change);
    }
}
