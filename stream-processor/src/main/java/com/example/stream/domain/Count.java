package com.example.stream.domain;

/**
 * The sum of sales; negative if more was cancelled than sold.
 *
 * @param revenue in minor units
 */
public record Count(long orders, long units, long revenue) {

    Count plus(Count other) {
        return new Count(
                Math.addExact(orders, other.orders),
                Math.addExact(units, other.units),
                Math.addExact(revenue, other.revenue));
    }

    Count negated() {
        return new Count(-orders, -units, -revenue);
    }
}
