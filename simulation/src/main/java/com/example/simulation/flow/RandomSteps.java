package com.example.simulation.flow;

import com.example.simulation.aws.Chance;
import com.example.simulation.world.OrderLine;
import com.example.simulation.world.Shelves;
import com.example.simulation.world.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Steps that customers, a manager, timers and Lambda take at random. */
record RandomSteps(World world, Chance chance) {

    private static final List<String> CUSTOMERS = List.of("alice", "bob");
    private static final List<String> SKUS = List.of("TEA-GREEN", "CUP-WHITE");

    /** Takes all randomness from the world itself. */
    RandomSteps(World world) {
        this(world, world.cloud().chance());
    }

    /** Places an order, sometimes twice with the same key. */
    void place(int number) {
        var customer = world.customer(CUSTOMERS.get(chance.nextInt(CUSTOMERS.size())));
        var lines = new ArrayList<OrderLine>();
        for (var sku : SKUS) {
            if (lines.isEmpty() || chance.nextBoolean()) {
                lines.add(new OrderLine(sku, 1 + chance.nextInt(3)));
            }
        }
        var _ = customer.place("key-" + number, lines);
        if (chance.nextInt(3) == 0) {
            var _ = customer.place("key-" + number, lines);
        }
    }

    /** Cancels any order, if there is one. */
    void cancel() {
        var shelves = new Shelves(world);
        var orders = shelves.items(shelves.orders(), "ORDER#");
        if (!orders.isEmpty()) {
            var order = orders.get(chance.nextInt(orders.size()));
            var _ = world.customer(Shelves.text(order, "ownerId")).cancel(Shelves.text(order, "orderId"));
        }
    }

    /** Advances the clock; then a timer fires or a manager changes a price. */
    void pass() {
        world.cloud().clock().advance(Duration.ofSeconds(1 + chance.nextInt(120)));
        switch (chance.nextInt(3)) {
            case 0 -> world.fire(FunctionNames.EXPIRE_ORDERS);
            case 1 -> world.fire(FunctionNames.REMIND_HELD);
            default -> {
                var _ = world.customer("manager", "stock-managers")
                        .adjust("TEA-GREEN", 1, 400 + chance.nextInt(200), 5 + chance.nextInt(5));
            }
        }
    }

    /** Delivers from any source, in order or not. */
    void deliver() {
        var ready = world.ready();
        if (ready.isEmpty()) {
            world.cloud().clock().advance(Duration.ofSeconds(10));
            return;
        }
        var source = ready.get(chance.nextInt(ready.size()));
        if (chance.nextInt(3) == 0) {
            source.deliverOddly();
        } else {
            source.deliver();
        }
    }
}
