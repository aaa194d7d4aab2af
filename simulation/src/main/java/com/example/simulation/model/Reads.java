package com.example.simulation.model;

import com.example.simulation.model.entity.Differences;
import com.example.simulation.model.entity.Fields;
import com.example.simulation.model.entity.Item;
import com.example.simulation.model.entity.Order;
import com.example.simulation.model.entity.OrderView;
import com.example.simulation.model.entity.Values;
import com.example.simulation.world.Reader;
import com.example.simulation.world.World;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Reads everything that the API shows of a shop at rest, page by page, and compares it with the prediction. */
record Reads(World world, Books books, Sales sales) {

    Stream<String> wrongs() {
        var wrongs = new ArrayList<String>();
        for (var timeline : books.orders.values()) {
            timeline.last().ifPresent(order -> wrongs.addAll(order(order)));
        }
        var customers = new TreeSet<String>();
        world.requests().stream()
                .filter(request -> request.path().equals("/orders"))
                .forEach(request -> customers.add(request.customer()));
        customers.forEach(customer -> wrongs.addAll(list(customer)));
        wrongs.addAll(stock());
        wrongs.addAll(days());
        return wrongs.stream();
    }

    private List<String> order(Order order) {
        var path = "/orders/" + order.id();
        var shown = shown(order.owner(), "GetOrderFunction", path, Map.of("orderId", order.id()), Map.of());
        return Differences.between("GET " + path, new OrderView(order).withContact(), shown);
    }

    private List<String> list(String customer) {
        var predicted = books.orders.values().stream()
                .flatMap(timeline -> timeline.last().stream())
                .filter(order -> order.owner().equals(customer))
                .sorted(Comparator.comparing(Order::placedAt)
                        .thenComparing(Order::id)
                        .reversed())
                .map(order -> new OrderView(order).summary())
                .toList();
        return compared(customer, "ListOrdersFunction", "/orders", "orders", predicted);
    }

    private List<String> stock() {
        var predicted = books.stock.values().stream()
                .flatMap(timeline -> timeline.last().stream())
                .sorted(Comparator.comparing(Item::sku))
                .map(Item::view)
                .toList();
        return compared("anybody", "ListStockFunction", "/stock", "items", predicted);
    }

    private List<String> days() {
        var now = world.cloud().clock().instant().toString().substring(0, 7);
        var predicted = new Fields().with("from", now).with("to", now).with("days", new SalesDays(sales).of(now));
        return Differences.between(
                "GET /sales", predicted, shown("analyst", "GetSalesFunction", "/sales", Map.of(), Map.of()));
    }

    /** Compares a list page by page; there are at least two pages if there are two entries. */
    private List<String> compared(
            String who, String function, String path, String name, List<SortedMap<String, Object>> predicted) {
        var found = new ArrayList<Object>();
        var limit = String.valueOf(Math.max(1, predicted.size() - 1));
        var next = "";
        do {
            var query = next.isEmpty() ? Map.of("limit", limit) : Map.of("limit", limit, "cursor", next);
            var page = shown(who, function, path, Map.of(), query);
            if (page.get(name) instanceof List<?> entries) {
                found.addAll(entries);
            }
            next = Objects.toString(page.get("next"), "");
        } while (!next.isEmpty() && found.size() <= predicted.size());
        return found.equals(predicted)
                ? List.of()
                : List.of("GET %s of %s shows %s, predicted was %s".formatted(path, who, found, predicted));
    }

    /** Returns the body of the answer; empty if there was none. */
    private SortedMap<String, Object> shown(
            String who, String function, String path, Map<String, String> parameters, Map<String, String> query) {
        return new Reader(world, who, List.of("analysts"))
                .once(function, path, parameters, query)
                .map(answer -> Values.parse(answer.body()))
                .orElseGet(Fields::new);
    }
}
