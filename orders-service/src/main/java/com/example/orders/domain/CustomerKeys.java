package com.example.orders.domain;

import java.util.Optional;

/** Each customer's own key; without it nothing that was sealed with it can be read again. */
public interface CustomerKeys {

    /** The customer's present key; the first call for a customer makes it. May be remembered for some minutes. */
    CustomerKey current(CustomerId customer);

    /** As {@link #current}, but asked anew: what was remembered turned out to be gone. */
    CustomerKey reload(CustomerId customer);

    /** The key of this version, or empty when the customer's data was erased since. */
    Optional<CustomerKey> version(CustomerId customer, long version);
}
