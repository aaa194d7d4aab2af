package com.example.local.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The outcome of the acknowledged orders.
 *
 * @param projected confirmed orders that are in the sales
 * @param archived orders all of whose events are in the archive
 * @param rows the orders as they are stored
 * @param lost one line for each order, sale or event that is missing
 */
public record Audit(int confirmed, int rejected, int projected, int archived, List<OrderRow> rows, List<String> lost) {

    /** Compares the acknowledged orders with the stored state. */
    public static Audit of(List<Placed> placed, StoredState stored) {
        var orders = stored.orders();
        var projected = stored.projected();
        var archived = stored.archived();
        var lost = new ArrayList<String>();
        var rows = new ArrayList<OrderRow>();
        int confirmed = 0;
        int rejected = 0;
        int inSales = 0;
        int inArchive = 0;
        for (var each : placed) {
            var order = orders.get(each.orderId());
            if (order == null) {
                lost.add("order %s was acknowledged and is not stored".formatted(each.orderId()));
                continue;
            }
            switch (order.status()) {
                case "CONFIRMED" -> confirmed++;
                case "REJECTED" -> rejected++;
                default -> lost.add("order %s is %s".formatted(order.id(), order.status()));
            }
            rows.add(order);
            if (order.status().equals("CONFIRMED")) {
                if (projected.contains(order.id())) {
                    inSales++;
                } else {
                    lost.add("order %s is confirmed and not in the sales".formatted(order.id()));
                }
            }
            boolean complete = true;
            for (long sequence = 1; sequence <= order.version(); sequence++) {
                var event = "order/%s#%s".formatted(order.id(), sequence);
                if (!archived.contains(event)) {
                    complete = false;
                    lost.add("event %s is not in the archive".formatted(event));
                }
            }
            inArchive += complete ? 1 : 0;
        }
        long earned = total(orders, projected) - total(orders, stored.takenBack());
        if (stored.revenue() != earned) {
            lost.add("the sales report a revenue of %s, the orders %s".formatted(stored.revenue(), earned));
        }
        return new Audit(confirmed, rejected, inSales, inArchive, rows, lost);
    }

    private static long total(Map<String, OrderRow> orders, Set<String> ids) {
        return orders.values().stream()
                .filter(order -> ids.contains(order.id()))
                .mapToLong(OrderRow::total)
                .sum();
    }
}
