package com.example.simulation.oracle;

import static com.example.simulation.world.Shelves.number;
import static com.example.simulation.world.Shelves.text;

import com.example.simulation.world.Shelves;
import com.example.simulation.world.World;
import java.util.HashMap;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** All stock received is available or allocated, and allocated stock equals the stock that reservations hold. */
final class StockIsConserved implements Oracle {

    private static final Set<String> HOLDING = Set.of("HELD", "COMMITTED");

    @Override
    public Stream<String> wrongs(World world) {
        var shelves = new Shelves(world);
        var held = new HashMap<String, Long>();
        for (var reservation : shelves.items(shelves.inventory(), "RESERVATION#")) {
            if (HOLDING.contains(text(reservation, "status"))) {
                for (var line : reservation.path("lines").path("L")) {
                    held.merge(text(line.path("M"), "sku"), number(line.path("M"), "quantity"), Long::sum);
                }
            }
        }
        return shelves.items(shelves.inventory(), "SKU#").stream()
                .filter(item -> !isSound(item, held.getOrDefault(text(item, "sku"), 0L)))
                .map(item -> "%s: received %s, available %s, allocated %s, but reservations hold %s"
                        .formatted(
                                text(item, "sku"),
                                number(item, "received"),
                                number(item, "available"),
                                number(item, "allocated"),
                                held.getOrDefault(text(item, "sku"), 0L)));
    }

    private static boolean isSound(ObjectNode item, long held) {
        return number(item, "available") >= 0
                && number(item, "allocated") == held
                && number(item, "received") == number(item, "available") + number(item, "allocated");
    }
}
