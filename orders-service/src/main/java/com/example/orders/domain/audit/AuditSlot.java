package com.example.orders.domain.audit;

import com.example.orders.domain.Order;
import com.example.orders.domain.Status;
import java.time.Duration;
import java.time.Instant;

/**
 * A quarter of an hour. The orders placed in it are audited together.
 *
 * <p>An order stays in the slot in which it was placed, with one exception: if a confirmed order is cancelled later than
 * {@link #OPEN_TIME} after the end of its slot, it moves to the slot of the cancellation. Each slot is audited twice: once
 * after its orders are decided, and again when no order can leave it unaudited any more. So every change is audited within
 * an hour and a half, regardless of the order's age. An order that is still undecided then stays in its slot, which differs
 * until the order is decided.
 */
public record AuditSlot(Instant start) {

    public static final Duration WIDTH = Duration.ofMinutes(15);

    /** Orders are decided within this time after the end of the slot: three times the timeout of a pending order. */
    private static final Duration DECISION_TIME = Duration.ofMinutes(15);

    /**
     * The time that a change may take to reach every service: five deliveries of a message (5 min), or a reminder (10 min),
     * its period (5 min) and its own message (5 min), with a margin for a delayed function.
     */
    static final Duration SETTLING_TIME = Duration.ofMinutes(30);

    /** The time limit of the first audit of a slot, from asking to comparing entries. It usually takes half as long. */
    private static final Duration FIRST_AUDIT_TIME = Duration.ofMinutes(60);

    /** Changes of orders belong to the slot until this time after its end, when its first audit is complete. */
    static final Duration OPEN_TIME = DECISION_TIME.plus(SETTLING_TIME).plus(FIRST_AUDIT_TIME);

    /** Returns the slot that contains this time. */
    public static AuditSlot at(Instant moment) {
        long width = WIDTH.toSeconds();
        return new AuditSlot(Instant.ofEpochSecond(Math.floorDiv(moment.getEpochSecond(), width) * width));
    }

    /** Returns the slot in which an order is audited. */
    public static AuditSlot of(Order order) {
        var placed = at(order.placedAt());
        var changed = order.history().getLast().at();
        return isSaleTakenBack(order) && !changed.isBefore(placed.end().plus(OPEN_TIME)) ? at(changed) : placed;
    }

    private static boolean isSaleTakenBack(Order order) {
        return order.status() == Status.CANCELLED && order.total().isPresent();
    }

    Instant end() {
        return start.plus(WIDTH);
    }

    AuditSlot next() {
        return new AuditSlot(end());
    }

    /** The time at which every service should know the decisions on the orders of the slot. */
    Instant due() {
        return end().plus(DECISION_TIME).plus(SETTLING_TIME);
    }

    /** The time at which every service should know the last change that belongs to the slot. */
    Instant finallyDue() {
        return end().plus(OPEN_TIME).plus(SETTLING_TIME);
    }
}
