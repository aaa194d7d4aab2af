package com.example.simulation.model;

import com.example.simulation.model.entity.Differences;
import com.example.simulation.model.entity.DynamoDbJson;
import com.example.simulation.model.entity.Fields;
import com.example.simulation.model.entity.Line;
import com.example.simulation.model.entity.Order;
import com.example.simulation.model.entity.Reached;
import com.example.simulation.model.entity.Slot;
import com.example.simulation.model.entity.Values;
import com.example.simulation.world.Shelves;
import com.example.simulation.world.World;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The predicted sales. A confirmation adds to its day, and a later cancellation subtracts from the day on which it happens. */
record Sales(Books books, Reported reported, SortedMap<String, SortedMap<String, Object>> items) {

    static Sales of(Books books, Reported reported) {
        var sales = new Sales(books, reported, new TreeMap<>());
        for (var order : books.orders.values()) {
            order.last().ifPresent(sales::count);
        }
        return sales;
    }

    private void count(Order order) {
        if (!order.wasEver("CONFIRMED")) {
            return;
        }
        for (int i = 0; i < order.history().size(); i++) {
            var reached = order.history().get(i);
            if (reported.isUncounted(order.id(), reached.status())) {
                continue;
            }
            switch (reached.status()) {
                case "CONFIRMED" -> count(order, reached, i + 1, 1);
                case "CANCELLED" -> count(order, reached, i + 1, -1);
                default -> {
                    // Neither sold nor taken back.
                }
            }
        }
    }

    private void count(Order order, Reached reached, long version, long sign) {
        var day = LocalDate.ofInstant(reached.at(), ZoneOffset.UTC).toString();
        put(new Fields()
                .with("pk", "FACT#" + order.id())
                .with("sk", reached.status())
                .with("eventId", "order/%s#%s".formatted(order.id(), version))
                .with("day", day)
                .with("amount", order.total())
                .with("currency", order.currency())
                .with("auditSlot", books.shards.auditSlot(order.id(), slot(order, reached))));
        long units = order.lines().stream().mapToLong(Line::quantity).sum();
        long total = order.total() == null ? 0 : order.total();
        add(day, "TOTAL#" + order.currency(), sign, sign * units, sign * total);
        for (var line : order.lines()) {
            add(
                    day,
                    "SKU#%s#%s".formatted(line.sku(), order.currency()),
                    sign,
                    sign * line.quantity(),
                    sign * line.amount());
        }
    }

    /** Returns the slot that the counted event names. */
    private static Instant slot(Order order, Reached reached) {
        return reached.status().equals("CONFIRMED") ? Slot.of(order.placedAt()) : order.slot();
    }

    private void add(String day, String of, long orders, long units, long revenue) {
        var key = new Fields().with("pk", "MONTH#" + day.substring(0, 7)).with("sk", day.substring(8) + "#" + of);
        var item = items.getOrDefault(name(key), key);
        item.merge("orders", orders, (one, other) -> (Long) one + (Long) other);
        item.merge("units", units, (one, other) -> (Long) one + (Long) other);
        item.merge("revenue", revenue, (one, other) -> (Long) one + (Long) other);
        put(item);
    }

    private void put(SortedMap<String, Object> item) {
        items.put(name(item), item);
    }

    private static String name(SortedMap<String, Object> item) {
        return item.get("pk") + " " + item.get("sk");
    }

    /** Compares the table, except for the index of the archive. */
    Stream<String> wrongs(World world) {
        var shelves = new Shelves(world);
        var actual = new TreeMap<String, SortedMap<String, Object>>();
        for (var stored : shelves.items(shelves.sales())) {
            var item = DynamoDbJson.values(stored);
            if (!Values.text(item, "pk").startsWith("ARRIVED#")) {
                actual.put(name(item), item);
            }
        }
        var names = new TreeSet<>(items.keySet());
        names.addAll(actual.keySet());
        return names.stream()
                .flatMap(name -> Differences.between(
                        name, items.getOrDefault(name, new TreeMap<>()), actual.getOrDefault(name, new TreeMap<>()))
                        .stream());
    }
}
