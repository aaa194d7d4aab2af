package com.example.kit.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * Splits entries into calls within the limits of a service.
 *
 * @param maxEntries maximum number of entries per call
 * @param maxBytes maximum total size of the entries per call; a larger entry gets its own call, which the service rejects
 */
record CallLimits(int maxEntries, long maxBytes) {

    /** Splits the entries, in order and without omitting any. */
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
