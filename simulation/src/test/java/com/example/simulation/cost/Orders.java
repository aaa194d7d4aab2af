package com.example.simulation.cost;

import com.example.simulation.world.OrderLine;
import com.example.simulation.world.Reader;
import com.example.simulation.world.World;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/** The orders whose cost is measured. */
final class Orders {

    private static final List<OrderLine> LINES =
            List.of(new OrderLine("TEA-GREEN-100", 2), new OrderLine("CUP-WHITE", 1));

    private Orders() {}

    static void stock(World world) {
        LINES.forEach(line -> world.customer("manager", "stock-managers").add(line.sku(), 490, 1_000));
    }

    /**
     * The first order of a customer, of two items: it is placed, confirmed, counted, archived, and read once. Nothing else
     * happens, so each message is a batch of its own and the customer's key is new. That is the most that an order can cost.
     */
    static Consumer<World> first(String customer) {
        return world -> {
            var placed = world.customer(customer).place("key", LINES).orElseThrow();
            var order =
                    JsonMapper.shared().readTree(placed.body()).path("orderId").asString();
            world.drainAll();
            new Reader(world, customer, List.of())
                    .read("GetOrderFunction", "/orders/" + order, Map.of("orderId", order));
        };
    }
}
