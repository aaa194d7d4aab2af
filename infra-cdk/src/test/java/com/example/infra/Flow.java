package com.example.infra;

import java.util.List;

/**
 * A function's place in the flow of an order.
 *
 * @param trigger a clause such as {@code Follows the Orders table}
 * @param hops clauses such as {@code sends to StockRequests → ReserveStockFunction}; empty if nothing is called next
 */
record Flow(String stack, String function, String trigger, List<String> hops) {

    /** The sentence that the function's Javadoc begins with. */
    String sentence() {
        return hops.isEmpty() ? trigger + "." : "%s; %s.".formatted(trigger, String.join("; ", hops));
    }

    /** The function's row of the table in {@code docs/architecture.md}. */
    String row() {
        return "| %s | %s | %s | %s |".formatted(stack, function, trigger, String.join("<br>", hops));
    }
}
