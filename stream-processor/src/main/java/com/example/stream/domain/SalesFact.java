package com.example.stream.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A sale or its reversal. Each is counted once, in any order of arrival: a cancellation subtracts on its own day the
 * amounts that the confirmation added on another.
 *
 * @param eventId the id of its event
 * @param at the time of the event
 * @param auditSlot the start of the slot in which it is audited; empty if the event names none
 */
public record SalesFact(
        Key key, String eventId, Instant at, List<SoldLine> lines, Money amount, Optional<Instant> auditSlot) {

    /** Confirmed or cancelled. */
    public enum Kind {
        /** The order was confirmed, which is a sale. */
        CONFIRMED,
        /** The confirmed order was cancelled, which reverses the sale. */
        CANCELLED
    }

    /** Identifies a fact. An order is confirmed and cancelled at most once each. */
    public record Key(OrderId orderId, Kind kind) {}

    /** A fact and its totals must fit into one transaction. */
    private static final int MAX_LINES = Slices.MAX_ITEMS - 2;

    public SalesFact {
        var seen = new HashSet<Sku>();
        if (lines.isEmpty() || lines.size() > MAX_LINES) {
            throw new IllegalArgumentException(
                    "order %s: has %s lines, must be 1 to %s".formatted(key.orderId(), lines.size(), MAX_LINES));
        }
        if (!lines.stream().map(SoldLine::sku).allMatch(seen::add)) {
            throw new IllegalArgumentException("order %s: has an item in two lines".formatted(key.orderId()));
        }
        lines = List.copyOf(lines);
    }

    /** Returns the day for which it counts, in UTC. */
    public LocalDate day() {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    /** Returns the amounts that it adds to each of its totals. */
    public Map<TotalKey, Count> counts() {
        var counts = new LinkedHashMap<TotalKey, Count>();
        long units = lines.stream().mapToLong(SoldLine::quantity).sum();
        counts.put(total(Optional.empty()), signed(new Count(1, units, amount.amount())));
        for (var line : lines) {
            counts.put(total(Optional.of(line.sku())), signed(new Count(1, line.quantity(), line.amount())));
        }
        return counts;
    }

    private TotalKey total(Optional<Sku> sku) {
        return new TotalKey(day(), amount.currency(), sku);
    }

    private Count signed(Count count) {
        return switch (key.kind()) {
            case CONFIRMED -> count;
            case CANCELLED -> count.negated();
        };
    }
}
