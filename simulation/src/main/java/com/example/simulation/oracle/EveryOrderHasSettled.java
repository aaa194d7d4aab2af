package com.example.simulation.oracle;

import static com.example.simulation.world.Shelves.text;

import com.example.simulation.world.Shelves;
import com.example.simulation.world.World;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every order has come to an end, and its stock is where that end wants it. */
final class EveryOrderHasSettled implements Oracle {

    private static final String NONE = "";

    private static final Map<String, Set<String>> RESERVATIONS = Map.of(
            "CONFIRMED", Set.of("COMMITTED"),
            "REJECTED", Set.of("REFUSED"),
            "CANCELLED", Set.of("RELEASED", "REFUSED"),
            "EXPIRED", Set.of("RELEASED", "REFUSED"));

    @Override
    public Stream<String> wrongs(World world) {
        var shelves = new Shelves(world);
        var reservations = shelves.items(shelves.inventory(), "RESERVATION#").stream()
                .collect(Collectors.toMap(each -> text(each, "orderId"), each -> text(each, "status")));
        return shelves.items(shelves.orders(), "ORDER#").stream()
                .filter(order -> !RESERVATIONS
                        .getOrDefault(text(order, "status"), Set.of())
                        .contains(reservations.getOrDefault(text(order, "orderId"), NONE)))
                .map(order -> "order %s is %s and its reservation %s"
                        .formatted(
                                text(order, "orderId"),
                                text(order, "status"),
                                reservations.getOrDefault(text(order, "orderId"), "missing")));
    }
}
