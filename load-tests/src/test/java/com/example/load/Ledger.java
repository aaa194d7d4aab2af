package com.example.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The responses that the journey received, to be compared with the stored state. */
final class Ledger {

    private static final int SHOWN = 20;

    private final Set<String> placed = ConcurrentHashMap.newKeySet();
    private final Set<Decided> decided = ConcurrentHashMap.newKeySet();
    private final AtomicReference<Sales> before = new AtomicReference<>(new Sales(0, 0));
    private final AtomicReference<List<String>> missing = new AtomicReference<>(List.of("the books were not closed"));

    void open(Sales sales) {
        before.set(sales);
    }

    void placed(String orderId) {
        placed.add(orderId);
    }

    void decided(Decided order) {
        decided.add(order);
    }

    /** Compares, and remembers what is missing; nobody else may order during the journey. */
    List<String> close(Sales now, Set<String> archived) {
        missing.set(missing(now, archived));
        return missing.get();
    }

    /** One line for each thing that should be written down and is not. */
    private List<String> missing(Sales now, Set<String> archived) {
        var missing = new ArrayList<String>();
        var undecided = new ArrayList<>(placed);
        undecided.removeAll(decided.stream().map(Decided::orderId).toList());
        undecided.forEach(order -> missing.add("order %s was acknowledged and not decided".formatted(order)));
        for (var order : decided) {
            order.events()
                    .filter(Predicate.not(archived::contains))
                    .forEach(event -> missing.add("event %s is not in the archive".formatted(event)));
        }
        var grown = now.since(before.get());
        if (!grown.equals(earned())) {
            missing.add("the sales grew by %s, the confirmed orders are %s".formatted(grown, earned()));
        }
        return missing;
    }

    private Sales earned() {
        var confirmed = decided.stream().filter(Decided::confirmed).toList();
        return new Sales(
                confirmed.size(), confirmed.stream().mapToLong(Decided::total).sum());
    }

    @Override
    public String toString() {
        long confirmed = decided.stream().filter(Decided::confirmed).count();
        var counts = "%s orders placed, %s confirmed, %s rejected, %s things missing"
                .formatted(
                        placed.size(),
                        confirmed,
                        decided.size() - confirmed,
                        missing.get().size());
        return Stream.concat(Stream.of(counts), missing.get().stream().limit(SHOWN))
                .collect(Collectors.joining(System.lineSeparator()));
    }
}
