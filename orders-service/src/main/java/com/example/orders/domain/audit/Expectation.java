package com.example.orders.domain.audit;

import com.example.orders.domain.Status;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** The usual entries of an order in each ledger. If all entries of a slot are as usual, its summaries agree. */
final class Expectation {

    private Expectation() {}

    static List<LedgerEntry> entries(Ledger ledger, Collection<AuditedOrder> orders) {
        return orders.stream()
                .flatMap(order -> states(ledger, order).stream().map(state -> new LedgerEntry(order.id(), state)))
                .toList();
    }

    static Set<String> states(Ledger ledger, AuditedOrder order) {
        return switch (ledger) {
            case RESERVATIONS -> Set.of(reservation(order));
            case SALES -> sales(order);
            case ARCHIVED_ORDER_EVENTS ->
                LongStream.rangeClosed(order.firstVersion(), order.version())
                        .mapToObj(Long::toString)
                        .collect(Collectors.toCollection(TreeSet::new));
            case STOCK_EVENTS, ARCHIVED_STOCK_EVENTS ->
                throw new IllegalArgumentException("an order does not know the events of its reservation");
        };
    }

    /** An order may also end while its stock is refused. That is not the usual state, so its slot is compared by entries. */
    private static String reservation(AuditedOrder order) {
        return switch (order.status()) {
            case PENDING -> "UNDECIDED";
            case CONFIRMED -> "COMMITTED";
            case REJECTED -> "REFUSED";
            case CANCELLED, EXPIRED -> "RELEASED";
        };
    }

    private static Set<String> sales(AuditedOrder order) {
        var sales = new TreeSet<String>();
        if (order.wasConfirmed() && !order.moved()) {
            sales.add("CONFIRMED");
        }
        if (order.wasConfirmed() && order.status() == Status.CANCELLED) {
            sales.add("CANCELLED");
        }
        return sales;
    }
}
