package com.example.simulation.oracle;

import static com.example.simulation.world.Shelves.number;
import static com.example.simulation.world.Shelves.text;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The inventory between two changes of its table.
 *
 * @param orders the orders as they ended, by id
 * @param available the available quantity by SKU
 * @param held the reservations that hold stock, by order
 * @param late the orders whose stock was taken after their deadline
 */
record InventoryHistory(
        Map<String, ObjectNode> orders, Map<String, Long> available, Map<String, ObjectNode> held, Set<String> late) {

    private static final Set<String> HOLDING = Set.of("HELD", "COMMITTED");

    InventoryHistory(Map<String, ObjectNode> orders) {
        this(orders, new HashMap<>(), new HashMap<>(), new HashSet<>());
    }

    void apply(ObjectNode reservation, Instant at) {
        var id = text(reservation, "orderId");
        if (!HOLDING.contains(text(reservation, "status"))) {
            held.remove(id);
        } else if (held.put(id, reservation) == null && !isWaitedFor(id, at)) {
            late.add(id);
        }
    }

    boolean isWronglyRefused(ObjectNode reservation, Instant at) {
        var id = text(reservation, "orderId");
        return text(reservation, "status").equals("REFUSED")
                && isWaitedFor(id, at)
                && !isEndedBy(orders.get(id), at)
                && reservation.path("reasons").path("L").valueStream().allMatch(reason -> isShortOfLate(id, reason));
    }

    private boolean isWaitedFor(String id, Instant at) {
        var order = orders.get(id);
        return order != null && at.isBefore(Instant.parse(text(order, "expiresAt")));
    }

    private static boolean isEndedBy(@Nullable JsonNode order, Instant at) {
        return order != null
                && order.path("history")
                        .path("L")
                        .valueStream()
                        .skip(1)
                        .anyMatch(change ->
                                !Instant.parse(text(change.path("M"), "at")).isAfter(at));
    }

    private boolean isShortOfLate(String id, JsonNode reason) {
        var sku = text(reason.path("M"), "sku");
        long wanted = quantity(orders.get(id), sku);
        long there = available.getOrDefault(sku, 0L);
        long heldLate =
                late.stream().mapToLong(each -> quantity(held.get(each), sku)).sum();
        return text(reason.path("M"), "code").equals("OUT_OF_STOCK") && there < wanted && there + heldLate >= wanted;
    }

    private static long quantity(@Nullable JsonNode item, String sku) {
        return item == null
                ? 0
                : item.path("lines")
                        .path("L")
                        .valueStream()
                        .map(line -> line.path("M"))
                        .filter(line -> text(line, "sku").equals(sku))
                        .mapToLong(line -> number(line, "quantity"))
                        .sum();
    }
}
