package com.example.stream.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Cuts a batch so that the facts of each slice, and the totals they touch, fit into one transaction.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html">TransactWriteItems</a>
 */
public final class Slices {

    /** DynamoDB takes a hundred; some room is left. */
    static final int MAX_ITEMS = 90;

    private Slices() {}

    /**
     * The records in order, each in one slice.
     *
     * @param fact what a record tells, if anything; one that tells nothing takes no room
     */
    public static <R> List<List<R>> cut(List<R> records, Function<R, Optional<SalesFact>> fact) {
        var slices = new ArrayList<List<R>>();
        var slice = new ArrayList<R>();
        var touched = new HashSet<Object>();
        for (var each : records) {
            var items = fact.apply(each).map(Slices::items).orElse(Set.of());
            long more = items.stream().filter(item -> !touched.contains(item)).count();
            if (touched.size() + more > MAX_ITEMS) {
                slices.add(slice);
                slice = new ArrayList<>();
                touched.clear();
            }
            slice.add(each);
            touched.addAll(items);
        }
        slices.add(slice);
        return slices;
    }

    private static Set<Object> items(SalesFact fact) {
        var items = new HashSet<Object>(fact.counts().keySet());
        items.add(fact.key());
        return items;
    }
}
