package com.example.simulation.oracle;

import static com.example.simulation.world.Shelves.number;
import static com.example.simulation.world.Shelves.text;

import com.example.simulation.world.Shelves;
import com.example.simulation.world.World;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** The totals of each day are what the orders come to: sold when confirmed, taken back when cancelled after that. */
final class SalesCountEachOrderOnce implements Oracle {

    @Override
    public Stream<String> wrongs(World world) {
        var shelves = new Shelves(world);
        var expected = new TreeMap<String, Long>();
        shelves.items(shelves.orders(), "ORDER#").forEach(order -> count(order, expected));
        var counted = new TreeMap<String, Long>();
        shelves.items(shelves.sales(), "MONTH#").stream()
                .filter(item -> text(item, "sk").contains("#TOTAL#"))
                .forEach(item -> counted.merge(day(item), number(item, "revenue"), Long::sum));
        expected.values().removeIf(amount -> amount == 0);
        counted.values().removeIf(amount -> amount == 0);
        return expected.equals(counted) ? Stream.empty() : Stream.of(difference(expected, counted));
    }

    private static String difference(Map<String, Long> expected, Map<String, Long> counted) {
        return "the orders come to %s, the sales to %s".formatted(expected, counted);
    }

    private static String day(ObjectNode total) {
        return text(total, "pk").substring("MONTH#".length()) + "-"
                + text(total, "sk").substring(0, 2);
    }

    private static void count(ObjectNode order, Map<String, Long> days) {
        boolean sold = false;
        for (var change : order.path("history").path("L")) {
            var day = text(change.path("M"), "at").substring(0, "2026-01-01".length());
            switch (text(change.path("M"), "status")) {
                case "CONFIRMED" -> {
                    sold = true;
                    days.merge(day, number(order, "total"), Long::sum);
                }
                case "CANCELLED" -> days.merge(day, sold ? -number(order, "total") : 0, Long::sum);
                default -> {
                    // Neither sold nor taken back.
                }
            }
        }
    }
}
