package com.example.simulation.flow;

import com.example.simulation.world.Reader;
import com.example.simulation.world.Shelves;
import com.example.simulation.world.World;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The steps of flows: each is something that a customer, a timer or Lambda does. */
final class Actions {

    private Actions() {}

    /** The request of yesterday once more: its key means nothing any more. */
    static void placeFirst(World world) {
        world.customer("alice").place("first", Situations.TEA_AND_CUP);
        world.customer("alice").place("first", Situations.TEA_AND_CUP);
    }

    static void placeFirstOnce(World world) {
        world.customer("alice").placeOnce("first", Situations.TEA_AND_CUP);
    }

    static void place(World world) {
        world.customer("alice").place("key", Situations.TEA_AND_CUP);
        world.customer("alice").place("key", Situations.TEA_AND_CUP);
    }

    static void placeOnce(World world) {
        world.customer("alice").placeOnce("key", Situations.TEA_AND_CUP);
    }

    static Consumer<World> drains(String function) {
        return world -> world.drain(function);
    }

    static void cancel(World world) {
        cancel(world, "alice");
    }

    static void cancel(World world, String customer) {
        world.customer(customer).cancel(firstOrder(world, customer));
    }

    /** A customer looks at the order they have just cancelled. */
    static void cancelAndGet(World world) {
        cancel(world);
        world.customer("alice").get(firstOrder(world, "alice"));
    }

    /** While inventory is at it, the customer thinks better of it, and inventory hears of that as well. */
    static void cancelAndRelease(World world) {
        cancel(world);
        world.drain(Flows.REQUEST_STOCK);
        world.drain(Flows.RESERVE_STOCK);
    }

    static String firstOrder(World world, String customer) {
        return new Shelves(world)
                .items(new Shelves(world).orders(), "ORDER#").stream()
                        .filter(order -> Shelves.text(order, "ownerId").equals(customer))
                        .min((one, other) -> Shelves.text(one, "placedAt").compareTo(Shelves.text(other, "placedAt")))
                        .map(order -> Shelves.text(order, "orderId"))
                        .orElseThrow();
    }

    /** As often as it takes: the next minute comes whatever became of this one. */
    static void expire(World world) {
        for (int minute = 0; minute < 5 && isAny(world, "PENDING"); minute++) {
            world.fire("ExpireOrdersFunction");
            world.cloud().clock().advance(Duration.ofMinutes(1));
        }
    }

    static void remind(World world) {
        for (int run = 0; run < 5 && isAny(world, "HELD"); run++) {
            world.fire("RemindHeldFunction");
            world.drainAll();
            world.cloud().clock().advance(Duration.ofMinutes(5));
        }
    }

    static boolean isAny(World world, String status) {
        return new Shelves(world)
                .all()
                .anyMatch(item -> Shelves.text(item, "status").equals(status));
    }

    static void adjust(World world) {
        world.customer("manager", "stock-managers").adjust("TEA-GREEN", 1, 520, 9);
    }

    static void read(World world) {
        world.customer("alice").get(firstOrder(world, "alice"));
        var alice = new Reader(world, "alice", List.of());
        alice.read("ListOrdersFunction", "/orders", Map.of());
        alice.read("ListStockFunction", "/stock", Map.of());
        alice.read("GetStockFunction", "/stock/TEA-GREEN", Map.of("sku", "TEA-GREEN"));
        new Reader(world, "analyst", List.of("analysts")).read("GetSalesFunction", "/sales", Map.of());
    }
}
