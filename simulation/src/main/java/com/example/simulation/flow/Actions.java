package com.example.simulation.flow;

import com.example.simulation.world.Reader;
import com.example.simulation.world.Shelves;
import com.example.simulation.world.World;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The steps of customers and managers. */
final class Actions {

    private Actions() {}

    /** Sends yesterday's request again, whose key has expired. */
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

    static void cancel(World world) {
        cancel(world, "alice");
    }

    static void cancel(World world, String customer) {
        world.customer(customer).cancel(firstOrder(world, customer));
    }

    /** A customer reads the order that they have just cancelled. */
    static void cancelAndGet(World world) {
        cancel(world);
        get(world);
    }

    /** The customer cancels while inventory reserves, and inventory receives the release as well. */
    static void cancelAndRelease(World world) {
        cancel(world);
        world.drain(FunctionNames.REQUEST_STOCK);
        world.drain(FunctionNames.RESERVE_STOCK);
    }

    static String firstOrder(World world, String customer) {
        return new Shelves(world)
                .items(new Shelves(world).orders(), "ORDER#").stream()
                        .filter(order -> Shelves.text(order, "ownerId").equals(customer))
                        .min((one, other) -> Shelves.text(one, "placedAt").compareTo(Shelves.text(other, "placedAt")))
                        .map(order -> Shelves.text(order, "orderId"))
                        .orElseThrow();
    }

    static void adjust(World world) {
        edits(520, 9).accept(world);
    }

    /** A manager edits the first edition of green tea. */
    static Consumer<World> edits(long unitPrice, long received) {
        return world -> world.customer("manager", "stock-managers").adjust("TEA-GREEN", 1, unitPrice, received);
    }

    /** A customer reads their order. */
    static void get(World world) {
        world.customer("alice").get(firstOrder(world, "alice"));
    }

    static void read(World world) {
        get(world);
        var alice = new Reader(world, "alice", List.of());
        alice.read("ListOrdersFunction", "/orders", Map.of());
        alice.read("ListStockFunction", "/stock", Map.of());
        alice.read("GetStockFunction", "/stock/TEA-GREEN", Map.of("sku", "TEA-GREEN"));
        new Reader(world, "analyst", List.of("analysts")).read("GetSalesFunction", "/sales", Map.of());
    }
}
