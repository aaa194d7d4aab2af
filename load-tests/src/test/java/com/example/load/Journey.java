package com.example.load;

import io.gatling.javaapi.core.ChainBuilder;
import java.util.List;

/** The path of one kind of customer through the shop, and the promises that it tests beside those of the {@link Ledger}. */
interface Journey {

    /** One customer, from their first to their last request. */
    ChainBuilder customer();

    /** The users whose names customers take in turn. */
    default List<String> users() {
        return List.of("alice", "bob", "carol");
    }

    /**
     * The units on the shelf before the first customer comes.
     *
     * @param customers the greatest number of them
     */
    default int stock(int customers) {
        return customers;
    }

    /** One line for each promise that is broken, after all customers have left. */
    default List<String> brokenPromises(Sales sales) {
        return List.of();
    }

    /** True if customers come at once, without a ramp. */
    default boolean rushes() {
        return false;
    }
}
