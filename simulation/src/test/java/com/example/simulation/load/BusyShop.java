package com.example.simulation.load;

import com.example.simulation.world.OrderLine;
import com.example.simulation.world.Shelves;
import com.example.simulation.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** A shop with enough stock whose timers run and whose customers order at a steady rate. */
final class BusyShop {

    private static final int CUSTOMERS = 20;

    private final World world;
    private final Traffic traffic;
    private int placed;

    BusyShop(World world, Function<String, Duration> callTimes) {
        this.world = world;
        this.traffic = new Traffic(world);
        world.customer("manager", "stock-managers").add("TEA-GREEN", 490, 1_000_000);
        world.drainAll();
        world.network().callTimes(callTimes);
        traffic.every(Duration.ofMinutes(1), () -> world.fire("ExpireOrdersFunction"));
        traffic.every(Duration.ofMinutes(5), () -> world.fire("RemindHeldFunction"));
    }

    /** Lets time pass in which so many orders a second are placed. */
    void place(double perSecond, Duration duration) {
        var start = now();
        for (int i = 0; i < (int) (perSecond * duration.toSeconds()); i++) {
            int number = placed++;
            traffic.at(start.plusNanos((long) (i * 1e9 / perSecond)), () -> place(number));
        }
        traffic.run(duration);
    }

    private void place(int number) {
        var _ = world.customer("customer-" + number % CUSTOMERS)
                .place("key-" + number, List.of(new OrderLine("TEA-GREEN", 1)));
    }

    /** Orders that were confirmed in a time, each before its own time was over. */
    long confirmedBetween(Instant from, Instant to) {
        var shelves = new Shelves(world);
        return shelves.items(shelves.orders(), "ORDER#").stream()
                .filter(order -> Shelves.text(order, "status").equals("CONFIRMED"))
                .filter(order -> decidedAt(order).isBefore(Instant.parse(Shelves.text(order, "expiresAt"))))
                .filter(order ->
                        !decidedAt(order).isBefore(from) && decidedAt(order).isBefore(to))
                .count();
    }

    private static Instant decidedAt(JsonNode order) {
        return Instant.parse(
                Shelves.text(order.path("history").path("L").path(1).path("M"), "at"));
    }

    Instant now() {
        return world.cloud().clock().instant();
    }
}
