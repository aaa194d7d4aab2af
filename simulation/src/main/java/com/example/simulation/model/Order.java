package com.example.simulation.model;

import com.example.simulation.world.Request;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An order as it is predicted.
 *
 * @param request what placed it
 * @param total known once confirmed
 * @param repeatedAt when its last event was last published again
 */
record Order(
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

    /** Stock is held only if more than this is left until the order's deadline. */
    private static final Duration TIME_TO_ANSWER = Duration.ofSeconds(30);

    String owner() {
        return request.customer();
    }

    String status() {
        return history.getLast().status();
    }

    long version() {
        return history.size();
    }

    Instant placedAt() {
        return history.getFirst().at();
    }

    Instant expiresAt() {
        return placedAt().plus(PENDING_TIMEOUT);
    }

    /** True where it is too late to ask for its stock. */
    boolean isTooLate(Instant now) {
        return !now.plus(TIME_TO_ANSWER).isBefore(expiresAt());
    }

    /** The slot it is audited in; a sale that is cancelled after its slot has closed counts in the current slot. */
    Instant slot() {
        var placed = Slot.of(placedAt());
        var changed = history.getLast().at();
        boolean isTakenBack = status().equals("CANCELLED") && wasEver("CONFIRMED");
        return isTakenBack && !Slot.isOpen(placed, changed) ? Slot.of(changed) : placed;
    }

    boolean wasEver(String status) {
        return history.stream().anyMatch(each -> each.status().equals(status));
    }

    Order then(String status, Instant at) {
        var longer = Stream.concat(history.stream(), Stream.of(new Reached(status, at)))
                .toList();
        return new Order(id, request, sealed, lines, total, currency, reasons, longer, repeatedAt);
    }

    Order priced(List<Line> held, @Nullable String heldIn) {
        long sum = held.stream().mapToLong(Line::amount).sum();
        return new Order(id, request, sealed, held, sum, heldIn, reasons, history, repeatedAt);
    }

    Order because(List<Reason> why) {
        return new Order(id, request, sealed, lines, total, currency, why, history, repeatedAt);
    }

    Order repeated(Instant at) {
        return new Order(id, request, sealed, lines, total, currency, reasons, history, at);
    }

    /** The event that brought it to its state. */
    Event event() {
        var data = switch (status()) {
            case "PENDING" ->
                new Fields()
                        .with("orderId", id)
                        .with("lines", lines.stream().map(Line::withoutName).toList())
                        .with("expiresAt", expiresAt().toString());
            case "CONFIRMED" -> sold();
            case "REJECTED" ->
                new Fields()
                        .with("orderId", id)
                        .with("reasons", reasons.stream().map(Reason::full).toList());
            case "CANCELLED" -> {
                var cancelled = sold();
                cancelled.put("wasConfirmed", wasEver("CONFIRMED"));
                yield cancelled;
            }
            default -> new Fields().with("orderId", id);
        };
        var type = status().equals("PENDING") ? "OrderPlaced" : "Order" + Status.capitalised(status());
        return new Event(
                type, "orders", "order/" + id, version(), history.getLast().at(), slot(), data);
    }

    private SortedMap<String, Object> sold() {
        return new Fields()
                .with("orderId", id)
                .with("lines", lines.stream().map(Line::withoutName).toList())
                .with("total", total)
                .with("currency", currency);
    }

    /** As the API shows it, without contact. */
    SortedMap<String, Object> view() {
        return new Fields()
                .with("orderId", id)
                .with("status", status())
                .with("placedAt", placedAt().toString())
                .with("expiresAt", expiresAt().toString())
                .with("lines", lines.stream().map(Line::full).toList())
                .with("total", total)
                .with("currency", currency)
                .with(
                        "reasons",
                        reasons.isEmpty()
                                ? null
                                : reasons.stream().map(Reason::full).toList())
                .with(
                        "history",
                        history.stream()
                                .map(each -> new Fields()
                                        .with("status", each.status())
                                        .with("at", each.at().toString()))
                                .toList());
    }

    /** As its customer sees it, with the contact they entered. */
    SortedMap<String, Object> viewWithContact() {
        var view = view();
        view.put("contact", Values.map(Values.parse(request.body()), "contact"));
        return view;
    }

    /** As a list shows it. */
    SortedMap<String, Object> summary() {
        var summary = view();
        summary.keySet().retainAll(List.of("orderId", "status", "placedAt", "total", "currency"));
        return summary;
    }

    /** As the table holds it, but for event and indexes. */
    SortedMap<String, Object> item() {
        return new Fields()
                .with("pk", "ORDER#" + id)
                .with("orderId", id)
                .with("ownerId", owner())
                .with("placedAt", Values.stored(placedAt()))
                .with("placedAtId", Values.stored(placedAt()) + "#" + id)
                .with("expiresAt", Values.stored(expiresAt()))
                .with("contact", sealed.contact())
                .with("tenant", sealed.tenant())
                .with("keyVersion", sealed.keyVersion())
                .with("status", status())
                .with("version", version())
                .with("lines", lines.stream().map(Line::full).toList())
                .with("total", total)
                .with("currency", currency)
                .with("reasons", reasons.stream().map(Reason::full).toList())
                .with(
                        "history",
                        history.stream()
                                .map(each -> new Fields()
                                        .with("status", each.status())
                                        .with("at", Values.stored(each.at())))
                                .toList())
                .with("eventType", event().type())
                .with("repeatedAt", repeatedAt == null ? null : Values.stored(repeatedAt));
    }
}
