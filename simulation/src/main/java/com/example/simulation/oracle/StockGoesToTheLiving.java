package com.example.simulation.oracle;

import static com.example.simulation.world.Shelves.number;
import static com.example.simulation.world.Shelves.text;

import com.example.simulation.world.Shelves;
import com.example.simulation.world.World;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * No order that somebody still waits for is refused where there would have been enough without what is held for orders
 * whose time was over already when their stock was taken.
 *
 * <p>Goes through the inventory table's changes in their order. An order that is cancelled or expires later counts as
 * living when its stock was taken: what it holds until its release comes is no fault.
 */
final class StockGoesToTheLiving implements Oracle {

    private static final Set<String> HOLDING = Set.of("HELD", "COMMITTED");

    @Override
    public Stream<String> wrongs(World world) {
        var shelves = new Shelves(world);
        var orders = shelves.items(shelves.orders(), "ORDER#").stream()
                .collect(Collectors.toMap(order -> text(order, "orderId"), order -> order));
        var history = new History(orders);
        var wrongs = Stream.<String>builder();
        for (var change : world.cloud().dynamoDb().changes(shelves.inventory())) {
            var image = change.newImage();
            if (image != null && text(image, "pk").startsWith("SKU#")) {
                history.available.put(text(image, "sku"), number(image, "available"));
            } else if (image != null && text(image, "pk").startsWith("RESERVATION#")) {
                history.came(image, change.at());
                if (history.isWronglyRefused(image, change.at())) {
                    wrongs.add("order %s was refused for what is held for orders whose time was over"
                            .formatted(text(image, "orderId")));
                }
            }
        }
        return wrongs.build().distinct();
    }

    /** The inventory as it was at each change. */
    private record History(
            Map<String, ObjectNode> orders,
            Map<String, Long> available,
            Map<String, ObjectNode> held,
            Set<String> late) {

        History(Map<String, ObjectNode> orders) {
            this(orders, new HashMap<>(), new HashMap<>(), new HashSet<>());
        }

        void came(ObjectNode reservation, Instant at) {
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
                    && reservation
                            .path("reasons")
                            .path("L")
                            .valueStream()
                            .allMatch(reason -> isShortOfLate(id, reason));
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
            long heldLate = late.stream()
                    .mapToLong(each -> quantity(held.get(each), sku))
                    .sum();
            return text(reason.path("M"), "code").equals("OUT_OF_STOCK")
                    && there < wanted
                    && there + heldLate >= wanted;
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
}
