package com.example.kit.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * Cuts what is to be sent into calls that a service takes.
 *
 * @param maxEntries of one call
 * @param maxBytes of all entries of one call; an entry that is larger by itself goes alone, for the service to refuse
 */
record CallLimits(int maxEntries, long maxBytes) {

    /** The entries in order, none left out. */
    <T> List<List<T>> split(List<T> entries, ToLongFunction<T> bytes) {
        var calls = new ArrayList<List<T>>();
        int from = 0;
        long size = 0;
        for (int i = 0; i < entries.size(); i++) {
            long more = bytes.applyAsLong(entries.get(i));
            if (i > from && (i - from == maxEntries || size + more > maxBytes)) {
                calls.add(entries.subList(from, i));
                from = i;
                size = 0;
            }
            size += more;
        }
        if (from < entries.size()) {
            calls.add(entries.subList(from, entries.size()));
        }
        return calls;
    }
}
