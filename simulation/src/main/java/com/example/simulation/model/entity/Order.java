package com.example.simulation.model.entity;

import com.example.simulation.world.Request;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A predicted order.
 *
 * @param request the request that placed it
 * @param total the total in minor units; null until the order is confirmed
 * @param repeatedAt the time at which its last event was last published again
 */
public record Order(
        String id,
        Request request,
        Sealed sealed,
        List<Line> lines,
        @Nullable Long total,
        @Nullable String currency,
        List<Reason> reasons,
        List<Reached> history,
        @Nullable Instant repeatedAt) {

    private static final Duration PENDING_TIMEOUT = Duration.ofMinutes(5);

    /** Stock is held only if more time than this is left until the order's deadline. */
    private static final Duration TIME_TO_ANSWER = Duration.ofSeconds(30);

    public String owner() {
        return request.customer();
    }

    public String status() {
        return history.getLast().status();
    }

    public long version() {
        return history.size();
    }

    public Instant placedAt() {
        return history.getFirst().at();
    }

    public Instant expiresAt() {
        return placedAt().plus(PENDING_TIMEOUT);
    }

    /** True if too little time is left to reserve its stock. */
    public boolean isTooLate(Instant now) {
        return !now.plus(TIME_TO_ANSWER).isBefore(expiresAt());
    }

    /** Returns the slot of its audit. A sale that is cancelled after its slot has closed counts in the current slot. */
    public Instant slot() {
        var placed = Slot.of(placedAt());
        var changed = history.getLast().at();
        boolean isTakenBack = status().equals("CANCELLED") && wasEver("CONFIRMED");
        return isTakenBack && !Slot.isOpen(placed, changed) ? Slot.of(changed) : placed;
    }

    public boolean wasEver(String status) {
        return history.stream().anyMatch(each -> each.status().equals(status));
    }

    public Order then(String status, Instant at) {
        var longer = Stream.concat(history.stream(), Stream.of(new Reached(status, at)))
                .toList();
        return new Order(id, request, sealed, lines, total, currency, reasons, longer, repeatedAt);
    }

    public Order priced(List<Line> held, @Nullable String heldIn) {
        long sum = held.stream().mapToLong(Line::amount).sum();
        return new Order(id, request, sealed, held, sum, heldIn, reasons, history, repeatedAt);
    }

    public Order because(List<Reason> why) {
        return new Order(id, request, sealed, lines, total, currency, why, history, repeatedAt);
    }

    public Order repeated(Instant at) {
        return new Order(id, request, sealed, lines, total, currency, reasons, history, at);
    }

    /** Returns the event that led to the current status. */
    public Event event() {
        return new OrderEvents(this).latest();
    }
}
