package com.example.stream.function;

import com.example.stream.domain.ArchivedEvents;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Cuts a batch where its events arrived in different quarters of an hour. */
final class ArrivalQuarters {

    private ArrivalQuarters() {}

    /** The records in order, each in one slice. */
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
