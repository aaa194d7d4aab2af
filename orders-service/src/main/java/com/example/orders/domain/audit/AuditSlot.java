package com.example.orders.domain.audit;

import com.example.orders.domain.Order;
import com.example.orders.domain.Status;
import java.time.Duration;
import java.time.Instant;

/**
 * A quarter of an hour whose orders are audited together.
 *
 * <p>An order stays in the slot it was placed in, with one exception: a confirmed order that is cancelled later than
 * {@link #OPEN_TIME} after the slot moves to the slot of its cancellation. The slot is audited twice for that: when its orders
 * are decided, so that whoever leaves was compared before, and when nobody can leave it unseen any more. So every change
 * is asked about within an hour and a half, however old its order is. An order that is still undecided by then stays where it is, since its slot differs until it
 * is decided.
 */
public record AuditSlot(Instant start) {

    public static final Duration WIDTH = Duration.ofMinutes(15);

    /** How long after its end its orders are decided: three times as long as an order waits for its stock. */
    private static final Duration DECISION_TIME = Duration.ofMinutes(15);

    /**
     * How long the last change of a slot may take to get everywhere: five deliveries of a message (5 min), or a reminder
     * (10 min), its period (5 min) and its own message (5 min), with room for a function that was late.
     */
    static final Duration SETTLING_TIME = Duration.ofMinutes(30);

    /** How long the first audit of a slot may take, from the question to the comparison of entries: usually half of it. */
    private static final Duration FIRST_AUDIT_TIME = Duration.ofMinutes(60);

    /** How long after its end a slot takes changes of its orders: until its first audit is over. */
    static final Duration OPEN_TIME = DECISION_TIME.plus(SETTLING_TIME).plus(FIRST_AUDIT_TIME);

    /** The slot of a moment. */
    public static AuditSlot at(Instant moment) {
        long width = WIDTH.toSeconds();
        return new AuditSlot(Instant.ofEpochSecond(Math.floorDiv(moment.getEpochSecond(), width) * width));
    }

    /** The slot in which an order is audited. */
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

    /** When everybody should have heard what was decided about its orders. */
    Instant due() {
        return end().plus(DECISION_TIME).plus(SETTLING_TIME);
    }

    /** When everybody should have heard of the last change that belongs to it. */
    Instant finallyDue() {
        return end().plus(OPEN_TIME).plus(SETTLING_TIME);
    }
}
