package com.example.simulation.flow;

import com.example.simulation.aws.Chance;
import com.example.simulation.fault.Fault;
import com.example.simulation.fault.Injection;
import com.example.simulation.world.Customer.Line;
import com.example.simulation.world.Shelves;
import com.example.simulation.world.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/**
 * Two customers and a manager do what they like, Lambda delivers as oddly as it may, timers fire when they want, and a
 * few faults come where they come. A seed decides all of it.
 */
public record Storm(long seed) {

    private static final int ORDERS = 5;
    private static final int DELIVERIES = 30;
    private static final int FAULTS = 4;

    /** A storm makes 50 to 150 calls. A fault behind its end, or one that its call cannot have, does not happen. */
    private static final int CALLS = 120;

    private static final List<Fault> EVERY_FAULT = List.copyOf(EnumSet.allOf(Fault.class));
    private static final List<String> CUSTOMERS = List.of("alice", "bob");
    private static final List<String> SKUS = List.of("TEA-GREEN", "CUP-WHITE");

    /** The faults of this seed, and where they come. */
    public List<Injection> faults() {
        var chance = new Chance(~seed);
        var faults = new ArrayList<Injection>();
        for (int i = 0; i < FAULTS; i++) {
            faults.add(new Injection(chance.nextInt(CALLS), EVERY_FAULT.get(chance.nextInt(EVERY_FAULT.size()))));
        }
        return faults;
    }

    /** The situation in which every storm begins. */
    public static void given(World world) {
        Situations.opened(world);
    }

    /** The steps during which faults may happen. */
    public void rage(World world) {
        var chance = world.cloud().chance();
        int placed = 0;
        for (int delivered = 0; delivered < DELIVERIES || placed < ORDERS; ) {
            switch (chance.nextInt(10)) {
                case 0, 1, 2 -> {
                    if (placed < ORDERS) {
                        place(world, chance, placed++);
                    }
                }
                case 3 -> cancel(world, chance);
                case 4 -> pass(world, chance);
                default -> {
                    deliver(world, chance);
                    delivered++;
                }
            }
        }
    }

    /** The overtaking rival delivers from another source. */
    public static void overtake(World world) {
        deliver(world, world.cloud().chance());
    }

    private static void place(World world, Chance chance, int number) {
        var customer = world.customer(CUSTOMERS.get(chance.nextInt(CUSTOMERS.size())));
        var lines = new ArrayList<Line>();
        for (var sku : SKUS) {
            if (lines.isEmpty() || chance.nextBoolean()) {
                lines.add(new Line(sku, 1 + chance.nextInt(3)));
            }
        }
        var _ = customer.place("key-" + number, lines);
        if (chance.nextInt(3) == 0) {
            var _ = customer.place("key-" + number, lines);
        }
    }

    private static void cancel(World world, Chance chance) {
        var shelves = new Shelves(world);
        var orders = shelves.items(shelves.orders(), "ORDER#");
        if (!orders.isEmpty()) {
            var order = orders.get(chance.nextInt(orders.size()));
            var _ = world.customer(Shelves.text(order, "ownerId")).cancel(Shelves.text(order, "orderId"));
        }
    }

    /** Time goes on, and whatever is due then happens; now and then a manager changes a price. */
    private static void pass(World world, Chance chance) {
        world.cloud().clock().advance(Duration.ofSeconds(1 + chance.nextInt(120)));
        switch (chance.nextInt(3)) {
            case 0 -> world.fire("ExpireOrdersFunction");
            case 1 -> world.fire("RemindHeldFunction");
            default -> {
                var _ = world.customer("manager", "stock-managers")
                        .adjust("TEA-GREEN", 1, 400 + chance.nextInt(200), 5 + chance.nextInt(5));
            }
        }
    }

    private static void deliver(World world, Chance chance) {
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
