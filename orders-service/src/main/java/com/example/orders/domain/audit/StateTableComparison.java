package com.example.orders.domain.audit;

import com.example.orders.domain.OrderId;
import com.example.orders.domain.audit.Difference.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares by the state tables of orders and reservations. */
public final class StateTableComparison implements Comparison {

    @Override
    public List<Difference> compare(Collection<AuditedOrder> orders, Ledgers ledgers) {
        var found = new ArrayList<Difference>();
        for (var order : orders) {
            stock(order, ledgers, found);
            sales(order, ledgers, found);
            archive(order, ledgers, found);
            stockArchive(order.id(), ledgers, found);
        }
        var known = orders.stream().map(AuditedOrder::id).collect(Collectors.toSet());
        ledgers.orders()
                .filter(order -> !known.contains(order))
                .forEach(order -> found.add(
                        new Difference(Kind.ORDER_UNKNOWN, order, "a ledger has entries, but there is no such order")));
        return found;
    }

    private static void stock(AuditedOrder order, Ledgers ledgers, List<Difference> found) {
        var states = ledgers.states(Ledger.RESERVATIONS, order.id());
        var state = states.isEmpty() ? "NONE" : String.join(" and ", states);
        var detail = "order %s, reservation %s".formatted(order.status(), state);
        switch (order.status()) {
            case PENDING -> found.add(new Difference(Kind.UNDECIDED, order.id(), detail));
            case CONFIRMED -> {
                switch (state) {
                    case "COMMITTED" -> {}
                    case "HELD" -> found.add(new Difference(Kind.STOCK_NOT_COMMITTED, order.id(), detail));
                    default -> found.add(new Difference(Kind.SOLD_WITHOUT_STOCK, order.id(), detail));
                }
            }
            case REJECTED -> {
                if (!state.equals("REFUSED")) {
                    found.add(new Difference(Kind.REFUSAL_CONTRADICTED, order.id(), detail));
                }
            }
            case CANCELLED, EXPIRED -> {
                switch (state) {
                    case "RELEASED", "REFUSED" -> {}
                    case "NONE" -> found.add(new Difference(Kind.RELEASE_NOT_HEARD, order.id(), detail));
                    default -> found.add(new Difference(Kind.STOCK_NOT_RELEASED, order.id(), detail));
                }
            }
        }
    }

    private static void sales(AuditedOrder order, Ledgers ledgers, List<Difference> found) {
        var expected = Expectation.states(Ledger.SALES, order);
        var actual = ledgers.states(Ledger.SALES, order.id());
        for (var missing : without(expected, actual)) {
            var kind = missing.equals("CANCELLED")
                    ? Kind.CANCELLATION_MISSING
                    : switch (order.status()) {
                        case CONFIRMED -> Kind.SALE_MISSING;
                        case PENDING, REJECTED, CANCELLED, EXPIRED -> Kind.EARLIER_SALE_MISSING;
                    };
            found.add(new Difference(kind, order.id(), "order %s, sales %s".formatted(order.status(), actual)));
        }
        if (!without(actual, expected).isEmpty()) {
            found.add(new Difference(
                    Kind.SALE_UNFOUNDED, order.id(), "order %s, sales %s".formatted(order.status(), actual)));
        }
    }

    private static void archive(AuditedOrder order, Ledgers ledgers, List<Difference> found) {
        var expected = Expectation.states(Ledger.ARCHIVED_ORDER_EVENTS, order);
        var actual = ledgers.states(Ledger.ARCHIVED_ORDER_EVENTS, order.id());
        var last = Long.toString(order.version());
        var detail = "events %s, archive %s".formatted(expected, actual);
        var missing = without(expected, actual);
        if (missing.remove(last)) {
            found.add(new Difference(Kind.LAST_EVENT_NOT_ARCHIVED, order.id(), detail));
        }
        if (!missing.isEmpty()) {
            found.add(new Difference(Kind.EARLIER_EVENT_NOT_ARCHIVED, order.id(), detail));
        }
        if (!without(actual, expected).isEmpty()) {
            found.add(new Difference(Kind.EVENT_UNFOUNDED, order.id(), detail));
        }
    }

    private static void stockArchive(OrderId order, Ledgers ledgers, List<Difference> found) {
        var told = ledgers.states(Ledger.STOCK_EVENTS, order);
        var archived = ledgers.states(Ledger.ARCHIVED_STOCK_EVENTS, order);
        var detail = "events of the reservation %s, archive %s".formatted(told, archived);
        if (!without(told, archived).isEmpty()) {
            found.add(new Difference(Kind.STOCK_EVENT_NOT_ARCHIVED, order, detail));
        }
        if (!without(archived, told).isEmpty()) {
            found.add(new Difference(Kind.STOCK_EVENT_UNFOUNDED, order, detail));
        }
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        var rest = new HashSet<>(all);
        rest.removeAll(some);
        return rest;
    }
}
