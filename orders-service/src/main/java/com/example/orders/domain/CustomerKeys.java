package com.example.orders.domain;

import java.util.Optional;

/** One key for each customer. Without it, data sealed with it cannot be decrypted. */
public interface CustomerKeys {

    /** Returns the customer's current key, created on first use; cached for up to 5 minutes. */
    CustomerKey current(CustomerId customer);

    /** Like {@link #current}, but bypasses the cache, after the cached key turned out to be erased. */
    CustomerKey reload(CustomerId customer);

    /** Returns the key with this version; empty if the customer's data was erased after it was created. */
    Optional<CustomerKey> version(CustomerId customer, long version);
}
