package com.example.simulation.oracle;

import static com.example.simulation.world.Shelves.text;

import com.example.simulation.world.Shelves;
import com.example.simulation.world.World;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A sealed contact that is put into another order of the same customer does not open there. Most runs seal the same
 * contacts to the same bytes, and each is tried once.
 */
final class ContactOpensOnlyInItsOrder implements Oracle {

    private final Map<String, Optional<String>> tried = new HashMap<>();

    @Override
    public Stream<String> wrongs(World world) {
        var shelves = new Shelves(world);
        var orders = shelves.items(shelves.orders(), "ORDER#");
        for (var order : orders) {
            for (var other : orders) {
                if (!order.equals(other) && text(order, "ownerId").equals(text(other, "ownerId"))) {
                    var trial = text(order, "orderId") + other.path("keyVersion") + other.path("contact");
                    return tried
                            .computeIfAbsent(trial, any -> openedWith(world, shelves.orders(), order, other))
                            .stream();
                }
            }
        }
        return Stream.empty();
    }

    private static Optional<String> openedWith(World world, String table, ObjectNode order, ObjectNode other) {
        var swapped = order.deepCopy();
        swapped.set("contact", other.path("contact"));
        swapped.set("keyVersion", other.path("keyVersion"));
        var put = JsonMapper.shared().createObjectNode();
        put.put("TableName", table);
        put.set("Item", swapped);
        world.cloud().dynamoDb().answer("PutItem", JsonMapper.shared().writeValueAsBytes(put));
        return world.customer(text(order, "ownerId"))
                .get(text(order, "orderId"))
                .filter(answer -> answer.status() == 200)
                .map(answer -> "order %s opened the contact of order %s"
                        .formatted(text(order, "orderId"), text(other, "orderId")));
    }
}
