package com.example.simulation.model;

import com.example.simulation.model.entity.Order;
import com.example.simulation.model.entity.Slot;
import com.example.simulation.model.entity.Write;
import java.time.Duration;
import java.time.Instant;

/** Predicts repetitions of an order's latest event, for which only a reminder or the audit is a reason. */
record RepeatedEvents(Books books, Asked asked) {

    private static final Duration REMINDER_AGE = Duration.ofMinutes(5);

    /** The minimum age of an order's last change when it is audited. */
    private static final Duration SETTLED = Duration.ofMinutes(30);

    /** Returns the order after its latest event was repeated. */
    Order repeated(Write write, Order order) {
        var at = Instant.parse(write.item()
                .getOrDefault("repeatedAt", Instant.EPOCH.toString())
                .toString());
        books.require(
                !at.isBefore(order.history().getLast().at()),
                "order %s: event %s was repeated as of %s, before it happened",
                order.id(),
                order.event().id(),
                at);
        books.require(
                isReminded(order, at) || isAudited(order, at),
                "order %s: event %s was repeated without a reminder or an audit",
                order.id(),
                order.event().id());
        return order.repeated(at);
    }

    private boolean isReminded(Order order, Instant at) {
        return books.reservation(order.id()).all().stream()
                .anyMatch(each -> each.status().equals("HELD")
                        && !at.isBefore(each.since().plus(REMINDER_AGE)));
    }

    /** True if the slot of the order is due and its last change is old enough for every service to have processed it. */
    private boolean isAudited(Order order, Instant at) {
        return !order.status().equals("PENDING")
                && Slot.isDue(order.slot(), at)
                && !at.isBefore(order.history().getLast().at().plus(SETTLED))
                && asked.fired("AuditOrdersFunction", at);
    }
}
