package com.example.orders.domain;

import com.example.orders.domain.Decision.Advance;
import com.example.orders.domain.Decision.Contradiction;
import com.example.orders.domain.Decision.NoChange;
import com.example.orders.domain.Decision.NotOwner;
import com.example.orders.domain.Decision.OnAnswer;
import com.example.orders.domain.Decision.OnCancel;
import com.example.orders.domain.Decision.OnTimeout;
import com.example.orders.domain.Decision.RepeatEvent;
import com.example.orders.domain.Decision.TooLate;
import com.example.orders.domain.OrderEvent.OrderCancelled;
import com.example.orders.domain.OrderEvent.OrderConfirmed;
import com.example.orders.domain.OrderEvent.OrderExpired;
import com.example.orders.domain.OrderEvent.OrderPlaced;
import com.example.orders.domain.OrderEvent.OrderRejected;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A customer's order: its lines, its status and its history.
 *
 * <p>Orders are immutable. An order reacts to each message, cancellation or timer with a {@link Decision}. If the decision
 * is to advance, it contains the order with the next version.
 *
 * @param total present after confirmation
 * @param reasons for a rejection, one for each line that could not be held
 */
public record Order(
        OrderId id,
        CustomerId owner,
        Status status,
        long version,
        Instant placedAt,
        Instant expiresAt,
        List<OrderLine> lines,
        Optional<Money> total,
        List<Reason> reasons,
        List<StatusChange> history,
        SealedContact contact) {

    /** A pending order expires after this time without an answer from inventory. */
    public static final Duration PENDING_TIMEOUT = Duration.ofMinutes(5);

    /** A message of at least this age is a reminder: inventory still holds the stock and has received no decision. */
    public static final Duration REMINDER_AGE = Duration.ofMinutes(5);

    /**
     * The time that a decision may take to reach inventory. If an old message arrives within this time, the queue delayed it,
     * and the decision is not published again: a full queue should not get more messages.
     */
    public static final Duration DELIVERY_TIME = Duration.ofMinutes(3);

    public Order {
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("order %s must have at least one line".formatted(id));
        }
        lines = List.copyOf(lines);
        reasons = List.copyOf(reasons);
        history = List.copyOf(history);
    }

    public static Order place(OrderId id, CustomerId owner, List<OrderLine> lines, SealedContact contact, Instant at) {
        return new Order(
                id,
                owner,
                Status.PENDING,
                1,
                at,
                at.plus(PENDING_TIMEOUT),
                lines,
                Optional.empty(),
                List.of(),
                List.of(new StatusChange(Status.PENDING, at)),
                contact);
    }

    public OrderPlaced placedEvent() {
        return new OrderPlaced(id, lines, expiresAt);
    }

    /** Reacts to the answer of inventory. */
    public OnAnswer decide(StockAnswer answer, Instant now) {
        return switch (answer) {
            case StockAnswer.Reserved reserved -> decideReserved(reserved, now);
            case StockAnswer.Refused refused -> decideRefused(refused, now);
            case StockAnswer.TooLate _ -> decideTooLate(now);
        };
    }

    private OnAnswer decideReserved(StockAnswer.Reserved reserved, Instant now) {
        return switch (status) {
            case PENDING -> confirm(reserved, now);
            case CONFIRMED, CANCELLED, EXPIRED -> isReminder(reserved, now) ? new RepeatEvent() : new NoChange();
            case REJECTED -> new Contradiction(Conflict.REJECTED_BUT_HELD);
        };
    }

    private boolean isReminder(StockAnswer.Reserved reserved, Instant now) {
        return !reserved.at().plus(REMINDER_AGE).isAfter(now)
                && !history.getLast().at().plus(DELIVERY_TIME).isAfter(now);
    }

    private OnAnswer decideRefused(StockAnswer.Refused refused, Instant now) {
        return switch (status) {
            case PENDING -> {
                var rejected = next(Status.REJECTED, lines, Optional.empty(), refused.reasons(), now);
                yield new Advance(rejected, new OrderRejected(id, refused.reasons()));
            }
            case REJECTED, CANCELLED, EXPIRED -> new NoChange();
            case CONFIRMED -> new Contradiction(Conflict.CONFIRMED_BUT_REFUSED);
        };
    }

    /**
     * Expires the order as the timer would, but without waiting for the rest of its time, because such a refusal is final.
     */
    private OnAnswer decideTooLate(Instant now) {
        return switch (status) {
            case PENDING -> expired(now);
            case REJECTED, CANCELLED, EXPIRED -> new NoChange();
            case CONFIRMED -> new Contradiction(Conflict.CONFIRMED_BUT_REFUSED);
        };
    }

    private OnAnswer confirm(StockAnswer.Reserved reserved, Instant now) {
        long sum = reserved.lines().stream().mapToLong(OrderLine::amount).sum();
        var price = new Money(sum, reserved.currency());
        var confirmed = next(Status.CONFIRMED, reserved.lines(), Optional.of(price), List.of(), now);
        return new Advance(confirmed, new OrderConfirmed(id, reserved.lines(), price));
    }

    /** Reacts to a cancellation. */
    public OnCancel cancel(CustomerId by, Instant now) {
        if (!owner.equals(by)) {
            return new NotOwner();
        }
        return switch (status) {
            case PENDING, CONFIRMED -> {
                var cancelled = next(Status.CANCELLED, lines, total, reasons, now);
                yield new Advance(cancelled, new OrderCancelled(id, lines, total));
            }
            case CANCELLED -> new NoChange();
            case REJECTED, EXPIRED -> new TooLate(status);
        };
    }

    /** Reacts to the timer. */
    public OnTimeout expire(Instant now) {
        return switch (status) {
            case PENDING -> now.isBefore(expiresAt) ? new NoChange() : expired(now);
            case CONFIRMED, REJECTED, CANCELLED, EXPIRED -> new NoChange();
        };
    }

    private Advance expired(Instant now) {
        return new Advance(next(Status.EXPIRED, lines, total, reasons, now), new OrderExpired(id));
    }

    private Order next(Status to, List<OrderLine> lines, Optional<Money> total, List<Reason> reasons, Instant at) {
        var changes = new ArrayList<>(history);
        changes.add(new StatusChange(to, at));
        return new Order(id, owner, to, version + 1, placedAt, expiresAt, lines, total, reasons, changes, contact);
    }
}
