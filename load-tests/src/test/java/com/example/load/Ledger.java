package com.example.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The responses that customers received, compared with the stored state: nothing is lost, and stock is conserved. */
final class Ledger {

    private static final int SHOWN = 20;

    private final Set<String> placed = ConcurrentHashMap.newKeySet();
    private final Map<String, Decided> decided = new ConcurrentHashMap<>();
    private final Map<String, Long> counts = new ConcurrentHashMap<>();
    private final AtomicReference<Sales> before = new AtomicReference<>(new Sales(0, 0));
    private final AtomicReference<List<String>> wrong = new AtomicReference<>(List.of("the books were not closed"));

    void open(Sales sales) {
        before.set(sales);
    }

    void placed(String orderId) {
        if (!placed.add(orderId)) {
            count("orders acknowledged twice");
        }
    }

    void decided(Decided order) {
        decided.put(order.orderId(), order);
    }

    /** Counts something that a journey asserts or prints. */
    void count(String what) {
        counts.merge(what, 1L, Long::sum);
    }

    long counted(String what) {
        return counts.getOrDefault(what, 0L);
    }

    long placed() {
        return placed.size();
    }

    long decidedAs(String status) {
        return decided.values().stream().filter(order -> order.is(status)).count();
    }

    /** The growth of the sales since the books were opened. */
    Sales grown(Sales now) {
        return now.since(before.get());
    }

    /**
     * Compares, and keeps the differences; nobody else may order during the journey.
     *
     * @param promises the differences that the journey itself found
     */
    List<String> close(Sales now, Shelf shelf, Set<String> archived, List<String> promises) {
        var found = new ArrayList<>(promises);
        found.addAll(differences(now, shelf, archived));
        wrong.set(List.copyOf(found));
        return found;
    }

    private List<String> differences(Sales now, Shelf shelf, Set<String> archived) {
        var found = new ArrayList<String>();
        placed.stream()
                .filter(order -> !decided.containsKey(order))
                .forEach(order -> found.add("order %s was acknowledged and not decided".formatted(order)));
        decided.values().stream()
                .flatMap(Decided::eventIds)
                .filter(Predicate.not(archived::contains))
                .forEach(event -> found.add("event %s is not in the archive".formatted(event)));
        if (!grown(now).equals(earned())) {
            found.add("the sales grew by %s, the confirmed orders are %s".formatted(grown(now), earned()));
        }
        long sold = decidedAs("CONFIRMED");
        if (shelf.allocated() != sold || shelf.available() != shelf.received() - sold) {
            found.add("%s units were sold, the stock is %s".formatted(sold, shelf));
        }
        if (counted("orders acknowledged twice") > 0) {
            found.add("%s orders were acknowledged twice".formatted(counted("orders acknowledged twice")));
        }
        return found;
    }

    /** Cancelled orders are in the sales once with each sign. */
    private Sales earned() {
        var confirmed =
                decided.values().stream().filter(order -> order.is("CONFIRMED")).toList();
        return new Sales(
                confirmed.size(), confirmed.stream().mapToLong(Decided::total).sum());
    }

    @Override
    public String toString() {
        var statuses = decided.values().stream()
                .collect(Collectors.groupingBy(Decided::status, java.util.TreeMap::new, Collectors.counting()));
        var summary = "%s orders placed, %s; %s; %s differences"
                .formatted(placed.size(), statuses, counts, wrong.get().size());
        return Stream.concat(Stream.of(summary), wrong.get().stream().limit(SHOWN))
                .collect(Collectors.joining(System.lineSeparator()));
    }
}
