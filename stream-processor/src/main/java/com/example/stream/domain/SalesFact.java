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
 * An order was sold, or what was sold is taken back. Each is counted once, in whatever order they arrive: a cancellation
 * takes away on its own day what the confirmation adds on its.
 *
 * @param eventId the event that told it
 * @param at when it happened
 * @param auditSlot the start of the slot in which it is audited; empty for events that name none
 */
public record SalesFact(
        Key key, String eventId, Instant at, List<SoldLine> lines, Money amount, Optional<Instant> auditSlot) {

    /** Which of the two happened. */
    public enum Kind {
        /** The order was confirmed: sold. */
        CONFIRMED,
        /** The confirmed order was cancelled: taken back. */
        CANCELLED
    }

    /** Names a fact: an order is confirmed once and cancelled once, at the most. */
    public record Key(OrderId orderId, Kind kind) {}

    /** A fact and its totals have to fit into one transaction. */
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

    /** The day it counts for, in UTC. */
    public LocalDate day() {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    /** What it adds to each total it touches. */
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
