package com.example.stream.function;

import com.example.stream.domain.ArchivedEvents;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Cuts a batch into slices of events that arrived in the same quarter of an hour. */
final class ArrivalQuarters {

    private ArrivalQuarters() {}

    /** Cuts the records in order, each into one slice. */
    static List<List<EventRecord>> cut(List<EventRecord> records) {
        var slices = new ArrayList<List<EventRecord>>();
        Instant quarter = Instant.MIN;
        for (var each : records) {
            var next = ArchivedEvents.arrivalPeriodOf(each.arrivedAt());
            if (!next.equals(quarter)) {
                slices.add(new ArrayList<>());
                quarter = next;
            }
            slices.getLast().add(each);
        }
        return slices;
    }
}
