package com.example.stream.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Cuts a batch so that the facts of each slice and their totals fit into one transaction.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html">TransactWriteItems</a>
 */
public final class Slices {

    /** Maximum number of items per transaction, less than DynamoDB's limit of 100. */
    static final int MAX_ITEMS = 90;

    private Slices() {}

    /**
     * Cuts the records in order, each into one slice.
     *
     * @param fact returns the fact of a record, if any; a record without one counts as no item
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
