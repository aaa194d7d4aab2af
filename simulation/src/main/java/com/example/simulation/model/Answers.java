package com.example.simulation.model;

import com.example.simulation.model.entity.Values;
import com.example.simulation.world.Observation;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;

/** Judges the answers to callers. An answer must have been true at some point between request and answer. */
record Answers(OrderAnswers orders, StockAnswers stock) {

    Answers(Books books) {
        this(new OrderAnswers(books), new StockAnswers(books));
    }

    List<String> wrongs(Observation observed) {
        if (observed.isContended() || isAskedToWait(observed) || isTrue(observed)) {
            return List.of();
        }
        return List.of("%s was answered to %s %s with %s %s"
                .formatted(
                        observed.customer(),
                        observed.asked().method(),
                        observed.asked().path(),
                        observed.status(),
                        observed.body()));
    }

    /** True if a dependency was down, so that nothing is promised. */
    private static boolean isAskedToWait(Observation observed) {
        return observed.status() == 503 && observed.headers().containsKey("Retry-After");
    }

    private boolean isTrue(Observation observed) {
        var parts = observed.asked().path().split("/", -1);
        var route = observed.asked().method() + " " + parts[1] + " " + parts.length;
        return switch (route) {
            case "POST orders 2" -> orders.placed(observed);
            case "POST orders 4" -> orders.cancelled(observed, parts[2]);
            case "GET orders 3" -> orders.seen(observed, parts[2]);
            case "PUT stock 3" -> stock.edited(observed, parts[2]);
            case "GET stock 3" -> stock.seen(observed, parts[2]);
            case "GET orders 2" ->
                observed.status() == 200
                        && entries(observed, "orders").allMatch(entry -> orders.wasListed(observed, entry));
            case "GET stock 2" ->
                observed.status() == 200
                        && entries(observed, "items").allMatch(entry -> stock.isListed(observed, entry));
            // Sales are eventually consistent and are judged at rest.
            default -> observed.status() == 200;
        };
    }

    private static Stream<SortedMap<?, ?>> entries(Observation observed, String name) {
        return Values.parse(observed.body()).get(name) instanceof List<?> entries
                ? entries.stream().map(entry -> (SortedMap<?, ?>) entry)
                : Stream.empty();
    }
}
