package com.example.orders.domain;

import com.example.orders.domain.Decision.OnCancel;
import com.example.orders.domain.OptimisticUpdate.Decided;
import java.time.Clock;

/** Cancels a customer's order. */
public final class CancelOrder {

    /** The possible results. */
    public sealed interface Outcome {

        /** The order is cancelled, by this request or an earlier one. */
        record Cancelled(Order order) implements Outcome {}

        /** The customer has no such order. */
        record NotFound() implements Outcome {}

        /** The order has already ended with another status. */
        record TooLate(Status status) implements Outcome {}

        /** Other updates won every try. The caller may retry the request. */
        record Contended() implements Outcome {}
    }

    private final Orders orders;
    private final Clock clock;

    public CancelOrder(Orders orders, Clock clock) {
        this.orders = orders;
        this.clock = clock;
    }

    public Outcome cancel(OrderId id, CustomerId customer) {
        try {
            return new OptimisticUpdate(orders)
                    .apply(id, order -> order.cancel(customer, clock.instant()))
                    .map(CancelOrder::outcome)
                    .orElseGet(Outcome.NotFound::new);
        } catch (Contended lost) {
            return new Outcome.Contended();
        }
    }

    private static Outcome outcome(Decided<OnCancel> decided) {
        return switch (decided.decision()) {
            case Decision.Advance(var cancelled, var event) -> new Outcome.Cancelled(cancelled);
            case Decision.NoChange() -> new Outcome.Cancelled(decided.order());
            case Decision.TooLate(var status) -> new Outcome.TooLate(status);
            case Decision.NotOwner() -> new Outcome.NotFound();
        };
    }
}
